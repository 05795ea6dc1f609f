function F = network_output(P, X)
%NETWORK_OUTPUT  F(x) of the 2-2-3-2 network of sigmoids at each column of X.
%   P holds W2, W3, W4, each column by column, then b2, b3, b4: 23 x 1.

% Copyright the netbp authors. Licensed under the Apache License, Version 2.0.

net = network_parts(P);
A = X;
for l = 2:4
    A = 1 ./ (1 + exp(-(net.W{l}*A + repmat(net.b{l}, 1, size(X, 2)))));
end
F = A;
end
