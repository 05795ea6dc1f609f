/*
 * Stochastic gradient steps of a network 2-w-...-w-2 of sigmoids in plain C, any width and depth.
 * Arguments: w, the number of layers L, the number of steps. Prints nanoseconds per step. With -DFDLIBM the
 * exponential is computed as the Java program computes it, by fdlibm's method, not by the C library's.
 */
#include "stream.h"
#include <string.h>
#include <time.h>

#ifdef FDLIBM
static inline double exponential(double x) {
    double quotient = 0x1.71547652b82fep0 * x, shifted = quotient + 0x1.8p52, k = shifted - 0x1.8p52;
    if (!(fabs(fabs(x) - 354) <= 354 - 0x1p-27 && fabs(quotient - k) <= 0.49999)) {
        return exp(x);
    }
    double high = x - k * 0x1.62e42feep-1, low = k * 0x1.a39ef35793c76p-33, r = high - low, t = r * r;
    double c = r - t * (0x1.555555555553ep-3 + t * (-0x1.6c16c16bebd93p-9 + t * (0x1.1566aaf25de2cp-14
            + t * (-0x1.bbd41c5d26bf1p-20 + t * 0x1.6376972bea4d0p-25))));
    double y = 1 - (low - r * c / (2 - c) - high);
    uint64_t power;
    memcpy(&power, &shifted, sizeof power);
    power = (power << 52) + 0x3ff0000000000000u;
    double twoToK;
    memcpy(&twoToK, &power, sizeof twoToK);
    return y * twoToK;
}
#else
#define exponential exp
#endif

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
                a[l][j] = 1 / (1 + exponential(-(z + b[l][j])));
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
