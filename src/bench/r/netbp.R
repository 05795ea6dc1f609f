# The paper's netbp.m in R, in R's own random numbers, the loop as its readers write it: what the Java program is timed
# against. Argument: the number of iterations. Prints the last cost.
Niter <- as.integer(commandArgs(trailingOnly = TRUE)[1])
activate <- function(x, W, b) 1 / (1 + exp(-(W %*% x + b)))
x <- rbind(c(.1, .3, .1, .6, .4, .6, .5, .9, .4, .7), c(.1, .4, .5, .9, .2, .3, .6, .2, .4, .6))
y <- rbind(rep(1:0, each = 5), rep(0:1, each = 5))
set.seed(5000)
half <- function(m, n) matrix(0.5 * rnorm(m * n), m, n)
W2 <- half(2, 2); W3 <- half(3, 2); W4 <- half(2, 3); b2 <- half(2, 1); b3 <- half(3, 1); b4 <- half(2, 1)
eta <- 0.05
savecost <- numeric(Niter)
for (counter in seq_len(Niter)) {
  k <- sample.int(10, 1)
  xk <- x[, k, drop = FALSE]
  a2 <- activate(xk, W2, b2)
  a3 <- activate(a2, W3, b3)
  a4 <- activate(a3, W4, b4)
  delta4 <- a4 * (1 - a4) * (a4 - y[, k])
  delta3 <- a3 * (1 - a3) * crossprod(W4, delta4)
  delta2 <- a2 * (1 - a2) * crossprod(W3, delta3)
  W2 <- W2 - eta * tcrossprod(delta2, xk)
  W3 <- W3 - eta * tcrossprod(delta3, a2)
  W4 <- W4 - eta * tcrossprod(delta4, a3)
  b2 <- b2 - eta * delta2
  b3 <- b3 - eta * delta3
  b4 <- b4 - eta * delta4
  costvec <- numeric(10)
  for (i in 1:10) {
    F <- activate(activate(activate(x[, i], W2, b2), W3, b3), W4, b4)
    costvec[i] <- sqrt(sum((y[, i] - F)^2))
  }
  savecost[counter] <- sum(costvec^2)
}
print(savecost[Niter], digits = 17)
