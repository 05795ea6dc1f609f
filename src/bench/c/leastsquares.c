/*
 * MINPACK's lmdif (cminpack) on the fit of networks of sigmoids: nlsrun's 10 residuals and 23 unknowns,
 * and 84 residuals and 135 unknowns. lmdif wants at least as many residuals as unknowns: zeros are added.
 * Jacobians by forward differences. Prints microseconds and evaluations per accepted step, and those
 * evaluations' share of the time. Build: cc -O3 -march=native leastsquares.c -lcminpack -lm
 */
#include <cminpack-1/cminpack.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define MOST 256

static int n[8], L, N, smooth;
static double x[MOST][2], y[MOST][4];
static long evaluations;
static double evaluating;

static double now(void) {
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return t.tv_sec + 1e-9 * t.tv_nsec;
}

static int residuals(void *unused, int m, int unknowns, const double *p, double *r, int flag) {
    double from = now();
    memset(r, 0, m * sizeof(double));
    for (int i = 0; i < N; i++) {
        double a[64], z[64];
        memcpy(a, x[i], sizeof x[i]);
        const double *W = p, *b = p;
        for (int l = 1; l < L; l++) {
            b += n[l] * n[l - 1];
        }
        for (int l = 1; l < L; l++) {
            for (int j = 0; j < n[l]; j++) {
                double sum = 0;
                for (int k = 0; k < n[l - 1]; k++) {
                    sum += W[k * n[l] + j] * a[k];
                }
                z[j] = 1 / (1 + exp(-(sum + b[j])));
            }
            W += n[l] * n[l - 1];
            b += n[l];
            memcpy(a, z, n[l] * sizeof(double));
        }
        double norm = 0;
        for (int j = 0; j < n[L - 1]; j++) {
            double error = a[j] - y[i][j];
            norm += error * error;
            if (smooth) {
                r[i * n[L - 1] + j] = error;
            }
        }
        if (!smooth) {
            r[i] = sqrt(norm);
        }
    }
    evaluating += now() - from;
    evaluations++;
    (void) unused; (void) unknowns; (void) flag;
    return 0;
}

/* Stops after so many calls of lmdif's callback for accepted steps. */
static int steps;

static int counted(void *unused, int m, int unknowns, const double *p, double *r, int flag) {
    if (flag == 0) {
        steps++;
        return 0;
    }
    return residuals(unused, m, unknowns, p, r, flag);
}

static void run(const char *name, int unknowns, int rows, const double *starts, int count) {
    int m = rows > unknowns ? rows : unknowns;
    double *p = malloc(unknowns * sizeof(double)), *r = malloc(m * sizeof(double)), *fjac = malloc(8L * m * unknowns);
    double *diag = malloc(8 * unknowns), *qtf = malloc(8 * unknowns), *w1 = malloc(8 * unknowns), *w2 = malloc(8 * unknowns),
            *w3 = malloc(8 * unknowns), *w4 = malloc(8 * m);
    int *ipvt = malloc(4 * unknowns), nfev;
    evaluations = 0;
    evaluating = 0;
    steps = 0;
    double from = now();
    for (int s = 0; s < count; s++) {
        memcpy(p, starts + s * unknowns, unknowns * sizeof(double));
        lmdif(counted, NULL, m, unknowns, p, r, 1e-6, 1e-6, 2.3e-16, 100 * unknowns, 0, diag, 1, 0.1, 1, &nfev, fjac, m,
                ipvt, qtf, w1, w2, w3, w4);
    }
    double time = now() - from;
    printf("%s,%.3f,%.2f,%.3f\n", name, 1e6 * time / steps, (double) evaluations / steps, evaluating / time);
}

/* Reads: name, layers, smooth, points x1 x2 category, starts; written by LeastSquaresBench. */
int main(void) {
    char name[64];
    int count, unknowns, category;
    while (scanf("%63s %d", name, &L) == 2) {
        unknowns = 0;
        for (int l = 0; l < L; l++) {
            if (scanf("%d", &n[l]) != 1) {
                return 2;
            }
            unknowns += l == 0 ? 0 : n[l] * (n[l - 1] + 1);
        }
        if (scanf("%d %d", &smooth, &N) != 2 || N > MOST) {
            return 2;
        }
        memset(y, 0, sizeof y);
        for (int i = 0; i < N; i++) {
            if (scanf("%lf %lf %d", &x[i][0], &x[i][1], &category) != 3) {
                return 2;
            }
            y[i][category] = 1;
        }
        if (scanf("%d", &count) != 1) {
            return 2;
        }
        double *starts = malloc(8L * count * unknowns);
        for (long i = 0; i < (long) count * unknowns; i++) {
            if (scanf("%lf", &starts[i]) != 1) {
                return 2;
            }
        }
        run(name, unknowns, smooth ? N * n[L - 1] : N, starts, count);
    }
    return 0;
}
