function u = uniform_stream(seed, skip, count)
%UNIFORM_STREAM  The numbers that rand gives after rng(seed) and SKIP words of the generator.
%   u = uniform_stream(seed, skip, count) is COUNT x 1. The generator is MT19937, seeded as
%   init_genrand does; a number takes two words. For Octave, whose own streams are others, and to
%   check MATLAB's.

% Copyright the netbp authors. Licensed under the Apache License, Version 2.0.

n = 624;
m = 397;
state = zeros(n, 1, 'uint32');
s = uint64(seed);
state(1) = s;
for i = 1:n-1
    s = bitand(uint64(1812433253) * bitxor(s, bitshift(s, -30)) + uint64(i), uint64(4294967295));
    state(i+1) = s;
end

blocks = ceil((skip + 2*count) / n);
words = zeros(n, blocks, 'uint32');
for block = 1:blocks
    % an entry needs the one m further on, so that three stretches can be done at once each
    state(1:n-m) = twist(state(1:n-m), state(2:n-m+1), state(m+1:n));
    state(n-m+1:2*(n-m)) = twist(state(n-m+1:2*(n-m)), state(n-m+2:2*(n-m)+1), state(1:n-m));
    state(2*(n-m)+1:n-1) = twist(state(2*(n-m)+1:n-1), state(2*(n-m)+2:n), state(n-m+1:m-1));
    state(n) = twist(state(n), state(1), state(m));
    words(:, block) = temper(state);
end
words = words(skip+1 : skip+2*count);
a = double(bitshift(words(1:2:end), -5));
b = double(bitshift(words(2:2:end), -6));
u = (a * 2^26 + b) / 2^53;
u = u(:);
end

function y = twist(high, low, far)
joined = bitor(bitand(high, uint32(2147483648)), bitand(low, uint32(2147483647)));
y = bitxor(far, bitshift(joined, -1));
odd = bitand(low, uint32(1)) == 1;
y(odd) = bitxor(y(odd), uint32(2567483615));
end

function y = temper(y)
y = bitxor(y, bitshift(y, -11));
y = bitxor(y, bitand(bitshift(y, 7), uint32(2636928640)));
y = bitxor(y, bitand(bitshift(y, 15), uint32(4022730752)));
y = bitxor(y, bitshift(y, -18));
end
