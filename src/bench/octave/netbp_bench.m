% The paper's netbp.m as its readers run it, in Octave's own random numbers: what the Java program is
% timed against. Usage: octave-cli netbp_bench.m ITERATIONS
1;

function a = activate (x, W, b)
  a = 1 ./ (1 + exp (-(W*x + b)));
end

Niter = str2double (argv (){1});
x1 = [.1 .3 .1 .6 .4 .6 .5 .9 .4 .7];
x2 = [.1 .4 .5 .9 .2 .3 .6 .2 .4 .6];
y = [ones(1,5) zeros(1,5); zeros(1,5) ones(1,5)];
randn ("twister", 5000);
W2 = 0.5*randn (2, 2); W3 = 0.5*randn (3, 2); W4 = 0.5*randn (2, 3);
b2 = 0.5*randn (2, 1); b3 = 0.5*randn (3, 1); b4 = 0.5*randn (2, 1);
eta = 0.05;
savecost = zeros (Niter, 1);
for counter = 1:Niter
  k = randi (10);
  x = [x1(k); x2(k)];
  a2 = activate (x, W2, b2);
  a3 = activate (a2, W3, b3);
  a4 = activate (a3, W4, b4);
  delta4 = a4.*(1-a4).*(a4-y(:,k));
  delta3 = a3.*(1-a3).*(W4'*delta4);
  delta2 = a2.*(1-a2).*(W3'*delta3);
  W2 -= eta*delta2*x';
  W3 -= eta*delta3*a2';
  W4 -= eta*delta4*a3';
  b2 -= eta*delta2;
  b3 -= eta*delta3;
  b4 -= eta*delta4;
  costvec = zeros (10, 1);
  for i = 1:10
    F = activate (activate (activate ([x1(i); x2(i)], W2, b2), W3, b3), W4, b4);
    costvec(i) = norm (y(:,i) - F, 2);
  end
  savecost(counter) = norm (costvec, 2)^2;
end
printf ("%.17g\n", savecost(end));
