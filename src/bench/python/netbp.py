"""The paper's netbp.m in NumPy, the loop as its readers write it: what the Java program is timed against.

Argument: the number of iterations. Prints the last cost.
"""
import sys

import numpy as np

X = np.array([[.1, .3, .1, .6, .4, .6, .5, .9, .4, .7], [.1, .4, .5, .9, .2, .3, .6, .2, .4, .6]])
Y = np.vstack([[1] * 5 + [0] * 5, [0] * 5 + [1] * 5])


def activate(x, W, b):
    return 1 / (1 + np.exp(-(W @ x + b)))


def main(iterations):
    random = np.random.default_rng(5000)
    W2, W3, W4 = (0.5 * random.standard_normal(s) for s in ((2, 2), (3, 2), (2, 3)))
    b2, b3, b4 = (0.5 * random.standard_normal((n, 1)) for n in (2, 3, 2))
    eta = 0.05
    savecost = np.zeros(iterations)
    for t in range(iterations):
        k = random.integers(10)
        x, y = X[:, k:k + 1], Y[:, k:k + 1]
        a2 = activate(x, W2, b2)
        a3 = activate(a2, W3, b3)
        a4 = activate(a3, W4, b4)
        d4 = a4 * (1 - a4) * (a4 - y)
        d3 = a3 * (1 - a3) * (W4.T @ d4)
        d2 = a2 * (1 - a2) * (W3.T @ d3)
        W2 -= eta * d2 @ x.T
        W3 -= eta * d3 @ a2.T
        W4 -= eta * d4 @ a3.T
        b2 -= eta * d2
        b3 -= eta * d3
        b4 -= eta * d4
        F = activate(activate(activate(X, W2, b2), W3, b3), W4, b4)
        savecost[t] = np.sum((Y - F) ** 2)
    print(savecost[-1])


main(int(sys.argv[1]))
