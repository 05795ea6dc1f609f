"""SciPy's leastsq (MINPACK) on the problems that LeastSquaresBench writes; residuals by NumPy.

Reads the file from standard input; prints name, microseconds and evaluations per accepted step."""
import sys
import time

import numpy as np
from scipy.optimize import leastsq


def problems(words):
    while words:
        name, layers = words.pop(0), int(words.pop(0))
        n = [int(words.pop(0)) for _ in range(layers)]
        smooth, points = int(words.pop(0)), int(words.pop(0))
        data = np.array([float(words.pop(0)) for _ in range(3 * points)]).reshape(points, 3)
        starts = int(words.pop(0))
        unknowns = sum(n[l] * (n[l - 1] + 1) for l in range(1, layers))
        start = np.array([float(words.pop(0)) for _ in range(starts * unknowns)]).reshape(starts, unknowns)
        yield name, n, smooth, data[:, :2].T, np.eye(n[-1])[data[:, 2].astype(int)].T, start


for name, n, smooth, x, y, starts in problems(sys.stdin.read().split()):
    evaluations = steps = 0

    def residuals(p):
        global evaluations
        evaluations += 1
        a, weight = x, 0
        bias = sum(n[l] * n[l - 1] for l in range(1, len(n)))
        for l in range(1, len(n)):
            W = p[weight:weight + n[l] * n[l - 1]].reshape(n[l - 1], n[l]).T
            a = 1 / (1 + np.exp(-(W @ a + p[bias:bias + n[l], None])))
            weight, bias = weight + n[l] * n[l - 1], bias + n[l]
        r = (a - y).T.ravel() if smooth else np.sqrt(((a - y) ** 2).sum(axis=0))
        return np.concatenate([r, np.zeros(max(0, p.size - r.size))])

    begun = time.perf_counter()
    for start in starts:
        # njev is not reported for differences: a Jacobian takes as many evaluations as there are unknowns
        before = evaluations
        leastsq(residuals, start, ftol=1e-6, xtol=1e-6, gtol=2.3e-16, maxfev=100 * start.size, factor=0.1)
        steps += (evaluations - before) // (start.size + 1)
    print("%s,%.3f,%.2f" % (name, 1e6 * (time.perf_counter() - begun) / steps, evaluations / steps))
