function [P, resnorm, exitflag, output] = levenberg_marquardt(fun, P)
%LEVENBERG_MARQUARDT  The rules of MATLAB's lsqnonlin with Algorithm 'levenberg-marquardt', for Octave.
%   Source: MATLAB's documentation and its printed iteration tables. MATLAB itself is not asked to
%   run this: make_reference.m calls lsqnonlin there.

% Copyright the netbp authors. Licensed under the Apache License, Version 2.0.

tolerance = 1e-6;                   % FunctionTolerance and StepTolerance
lambda = 0.01;                      % InitDamping
n = numel(P);
r = fun(P);
J = forward_differences(fun, P, r);
evaluations = 1 + n;
steps = 0;
optimality = norm(J'*r, inf);
small = 1e-4 * tolerance * max(optimality, sqrt(eps));
failed = false;
exitflag = [];
while isempty(exitflag)
    if optimality < small
        exitflag = 1;
        break
    elseif steps >= 400 || evaluations >= 200*n
        exitflag = 0;
        break
    end
    s = [J; sqrt(lambda)*eye(n)] \ [-r; zeros(n, 1)];
    trial = fun(P + s);
    evaluations = evaluations + 1;
    short = norm(s) < tolerance * (sqrt(eps) + norm(P));
    if trial'*trial < r'*r
        if ~failed
            lambda = lambda / 10;
        end
        failed = false;
        level = r'*r - trial'*trial <= tolerance * (r'*r);
        P = P + s;
        r = trial;
        J = forward_differences(fun, P, r);
        evaluations = evaluations + n;
        steps = steps + 1;
        optimality = norm(J'*r, inf);
        if optimality < small
            exitflag = 1;
        elseif level
            exitflag = 3;
        end
    else
        lambda = 10 * lambda;
        failed = true;
    end
    if isempty(exitflag) && short
        exitflag = 4;
    end
end
resnorm = r'*r;
output.iterations = steps;
output.funcCount = evaluations;
end

function J = forward_differences(fun, P, r)
J = zeros(numel(r), numel(P));
for i = 1:numel(P)
    h = sqrt(eps) * max(abs(P(i)), 1);
    if P(i) < 0
        h = -h;
    end
    shifted = P;
    shifted(i) = P(i) + h;
    J(:, i) = (fun(shifted) - r) / h;
end
end
