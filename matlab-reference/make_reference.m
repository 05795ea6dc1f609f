function make_reference(file, Niter)
%MAKE_REFERENCE  Runs netbp and nlsrun, on ten and on eleven points, and saves what they give.
%   make_reference('reference.mat') does 10^6 iterations of netbp; make_reference('reference.mat', N)
%   does N. Compare the file with the Java program by
%
%       java -jar netbp.jar validate --reference reference.mat
%
%   On MATLAB the built-in stream is used, after a check that it equals the stored one, and
%   lsqnonlin (Optimization Toolbox). Octave has neither: there the stored stream is fed in, and
%   levenberg_marquardt.m stands in. An Octave run is no MATLAB run; the variable matlab tells (1 or 0).
%
%   These files state the algorithms of the paper (C. F. Higham and D. J. Higham, SIAM Review 61,
%   2019) in their own words; they are not its listings.

% Copyright the netbp authors. Licensed under the Apache License, Version 2.0.

if nargin < 2
    Niter = 1e6;
end
seed = 5000;
eta = 0.05;
matlab = double(exist('OCTAVE_VERSION', 'builtin') == 0);
X11 = [.1 .3 .1 .6 .4 .6 .5 .9 .4 .7 .3
       .1 .4 .5 .9 .2 .3 .6 .2 .4 .6 .7];
Y11 = [ones(1, 5) zeros(1, 6); zeros(1, 5) ones(1, 6)];
X10 = X11(:, 1:10);
Y10 = Y11(:, 1:10);

[start, words] = stored_start();
u = uniform_stream(seed, words, Niter);
if matlab
    check_builtin_stream(seed, start, u);
end

[P10, savecost10] = gradient_run(start, X10, Y10, floor(10*u) + 1, eta);
[P11, savecost11] = gradient_run(start, X11, Y11, floor(11*u) + 1, eta);
[nls10_P, nls10_resnorm, nls10_exitflag, nls10_iterations] = least_squares(start, X10, Y10, matlab);
[nls11_P, nls11_resnorm, nls11_exitflag, nls11_iterations] = least_squares(start, X11, Y11, matlab);

save(file, 'matlab', 'seed', 'eta', 'Niter', 'start', ...
    'P10', 'savecost10', 'P11', 'savecost11', ...
    'nls10_P', 'nls10_resnorm', 'nls10_exitflag', 'nls10_iterations', ...
    'nls11_P', 'nls11_resnorm', 'nls11_exitflag', 'nls11_iterations', '-v7');
end

function [start, words] = stored_start()
% 0.5*randn(23,1) after rng(5000), and how many words of the generator that takes.
here = fileparts(mfilename('fullpath'));
fid = fopen(fullfile(here, 'start-5000.csv'));
start = [];
line = fgetl(fid);
while ischar(line)
    % not textscan: Octave's misses the nearest double by some ulp
    row = sscanf(line, '%d,%f');
    if numel(row) == 2
        start(end+1, 1) = row(2); %#ok<AGROW>
    end
    line = fgetl(fid);
end
fclose(fid);
words = 2 * numel(start);
assert(numel(start) == 23, 'start-5000.csv must hold 23 values');
end

function check_builtin_stream(seed, start, u)
rng(seed);
assert(isequal(0.5*randn(23, 1), start), 'randn after rng(%d) differs from start-5000.csv', seed);
k = randi(10, numel(u), 1);
assert(isequal(k, floor(10*u) + 1), 'randi differs from uniform_stream.m');
end

function [P, resnorm, exitflag, iterations] = least_squares(start, X, Y, matlab)
fun = @(P) point_residuals(P, X, Y);
if matlab
    options = optimoptions('lsqnonlin', 'Algorithm', 'levenberg-marquardt', 'Display', 'off');
    [P, resnorm, ~, exitflag, output] = lsqnonlin(fun, start, [], [], options);
else
    [P, resnorm, exitflag, output] = levenberg_marquardt(fun, start);
end
iterations = output.iterations;
end
