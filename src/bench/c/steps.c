/*
 * Stochastic gradient steps of a network 2-w-...-w-2 of sigmoids in plain C, any width and depth.
 * Arguments: w, the number of layers L, the number of steps. Prints nanoseconds per step.
 */
#include "stream.h"
#include <time.h>

static double *vector(int n) {
    return calloc(n, sizeof(double));
}

int main(int argc, char **argv) {
    if (argc != 4) {
        fprintf(stderr, "usage: steps WIDTH LAYERS STEPS\n");
        return 2;
    }
    int w = atoi(argv[1]), L = atoi(argv[2]);
    long steps = atol(argv[3]);
    int n[32];
    double *W[32], *b[32], *a[32], *delta[32];
    for (int l = 1; l <= L; l++) {
        n[l] = l == 1 || l == L ? 2 : w;
    }
    rng(5000);
    for (int l = 1; l <= L; l++) {
        a[l] = vector(n[l]);
        delta[l] = vector(n[l]);
        if (l > 1) {
            W[l] = vector(n[l] * n[l - 1]);
            b[l] = vector(n[l]);
            for (int i = 0; i < n[l] * n[l - 1]; i++) {
                W[l][i] = uniform() - 0.5;
            }
        }
    }
    struct timespec from, to;
    clock_gettime(CLOCK_MONOTONIC, &from);
    for (long t = 0; t < steps; t++) {
        int k = randi(10);
        double y[2] = {k <= 5, k > 5};
        a[1][0] = 0.1 * k;
        a[1][1] = 1 - 0.05 * k;
        for (int l = 2; l <= L; l++) {
            for (int j = 0; j < n[l]; j++) {
                double z = 0;
                for (int i = 0; i < n[l - 1]; i++) {
                    z += W[l][j * n[l - 1] + i] * a[l - 1][i];
                }
                a[l][j] = 1 / (1 + exp(-(z + b[l][j])));
            }
        }
        for (int j = 0; j < n[L]; j++) {
            delta[L][j] = a[L][j] * (1 - a[L][j]) * (a[L][j] - y[j]);
        }
        for (int l = L - 1; l >= 2; l--) {
            for (int i = 0; i < n[l]; i++) {
                delta[l][i] = 0;
            }
            for (int j = 0; j < n[l + 1]; j++) {
                for (int i = 0; i < n[l]; i++) {
                    delta[l][i] += W[l + 1][j * n[l] + i] * delta[l + 1][j];
                }
            }
            for (int i = 0; i < n[l]; i++) {
                delta[l][i] *= a[l][i] * (1 - a[l][i]);
            }
        }
        for (int l = 2; l <= L; l++) {
            for (int j = 0; j < n[l]; j++) {
                double step = 0.05 * delta[l][j];
                for (int i = 0; i < n[l - 1]; i++) {
                    W[l][j * n[l - 1] + i] -= step * a[l - 1][i];
                }
                b[l][j] -= step;
            }
        }
    }
    clock_gettime(CLOCK_MONOTONIC, &to);
    printf("%.1f\n", ((to.tv_sec - from.tv_sec) * 1e9 + (to.tv_nsec - from.tv_nsec)) / steps);
    return a[L][0] < 2 ? 0 : 1;
}
