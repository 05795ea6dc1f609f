# The package nnet, which has one hidden layer and BFGS, on two files of points, to learn from and to judge by.
# Prints the share of right points.
library(nnet)
files <- commandArgs(trailingOnly = TRUE)
train <- read.csv(files[1])
unseen <- read.csv(files[2])
set.seed(0)
net <- nnet(x = train[, 1:2], y = class.ind(train$class), size = 16, softmax = TRUE, decay = 0.01, maxit = 500, trace = FALSE)
right <- levels(factor(train$class))[max.col(predict(net, unseen[, 1:2]))] == unseen$class
cat(mean(right), "\n")
