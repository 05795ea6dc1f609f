function [P, savecost] = gradient_run(P, X, Y, k, eta)
%GRADIENT_RUN  Stochastic gradient on the 2-2-3-2 network of sigmoids.
%   [P, savecost] = gradient_run(P, X, Y, k, eta) starts from the parameters P and takes one step of
%   length eta for each entry of k, on point X(:,k) with target Y(:,k). savecost(t) is the sum over
%   all points of ||y - F(x)||^2 after step t.

% Copyright the netbp authors. Licensed under the Apache License, Version 2.0.

net = network_parts(P);
W = net.W;
b = net.b;
savecost = zeros(numel(k), 1);
a = cell(4, 1);
delta = cell(4, 1);
for t = 1:numel(k)
    a{1} = X(:, k(t));
    for l = 2:4
        a{l} = 1 ./ (1 + exp(-(W{l}*a{l-1} + b{l})));
    end
    delta{4} = a{4} .* (1 - a{4}) .* (a{4} - Y(:, k(t)));
    for l = 3:-1:2
        delta{l} = a{l} .* (1 - a{l}) .* (W{l+1}' * delta{l+1});
    end
    for l = 2:4
        W{l} = W{l} - eta * delta{l} * a{l-1}';
        b{l} = b{l} - eta * delta{l};
    end
    P = [W{2}(:); W{3}(:); W{4}(:); b{2}; b{3}; b{4}];
    savecost(t) = norm(point_residuals(P, X, Y))^2;
end
end
