function r = point_residuals(P, X, Y)
%POINT_RESIDUALS  r(i) = ||y(x{i}) - F(x{i})||, the residuals of nlsrun.

% Copyright the netbp authors. Licensed under the Apache License, Version 2.0.

D = Y - network_output(P, X);
r = sqrt(sum(D.^2, 1))';
end
