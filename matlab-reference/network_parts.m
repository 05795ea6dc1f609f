function net = network_parts(P)
%NETWORK_PARTS  The parameter vector as net.W{l} and net.b{l}, l = 2..4.

% Copyright the netbp authors. Licensed under the Apache License, Version 2.0.

width = [2 2 3 2];
next = 1;
for l = 2:4
    last = next + width(l)*width(l-1) - 1;
    net.W{l} = reshape(P(next:last), width(l), width(l-1));
    next = last + 1;
end
for l = 2:4
    net.b{l} = P(next : next+width(l)-1);
    next = next + width(l);
end
end
