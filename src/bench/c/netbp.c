/*
 * The paper's netbp.m in plain C, with the operations of the Java program in their order (but for the
 * C library's exponential): what it is timed against. To be compiled with -O3 -march=native.
 * Arguments: the ziggurat table, the number of iterations, the file for all costs (raw doubles).
 */
#include "stream.h"

static const double X[10][2] = {{.1, .1}, {.3, .4}, {.1, .5}, {.6, .9}, {.4, .2},
                                {.6, .3}, {.5, .6}, {.9, .2}, {.4, .4}, {.7, .6}};
static double W2[2][2], W3[3][2], W4[2][3], b2[2], b3[3], b4[2];

static inline void activate(const double *x, const double *W, const double *b, double *a, int rows, int columns) {
    for (int j = 0; j < rows; j++) {
        double z = W[j * columns] * x[0];
        for (int k = 1; k < columns; k++) {
            z = fma(W[j * columns + k], x[k], z);
        }
        a[j] = 1 / (1 + exp(-(z + b[j])));
    }
}

static inline void forward(const double *x, double *a2, double *a3, double *a4) {
    activate(x, &W2[0][0], b2, a2, 2, 2);
    activate(a2, &W3[0][0], b3, a3, 3, 2);
    activate(a3, &W4[0][0], b4, a4, 2, 3);
}

static inline void back(const double *W, const double *delta, const double *a, double *out, int rows, int columns) {
    for (int k = 0; k < columns; k++) {
        double sum = W[k] * delta[0];
        for (int j = 1; j < rows; j++) {
            sum += W[j * columns + k] * delta[j];
        }
        out[k] = a[k] * (1 - a[k]) * sum;
    }
}

static inline void descend(double *W, double *b, const double *delta, const double *a, double eta, int rows, int columns) {
    for (int j = 0; j < rows; j++) {
        for (int k = 0; k < columns; k++) {
            W[j * columns + k] -= eta * delta[j] * a[k];
        }
        b[j] -= eta * delta[j];
    }
}

static double cost(void) {
    long double sum = 0;
    for (int i = 0; i < 10; i++) {
        double a2[2], a3[3], a4[2];
        forward(X[i], a2, a3, a4);
        long double d0 = (i < 5) - a4[0], d1 = (i >= 5) - a4[1];
        long double norm = (double) sqrtl(d0 * d0 + d1 * d1);
        sum += norm * norm;
    }
    double norm = (double) sqrtl(sum);
    return norm * norm;
}

/* Column by column, as MATLAB fills. */
static void half_randn(double *W, int rows, int columns) {
    for (int k = 0; k < columns; k++) {
        for (int j = 0; j < rows; j++) {
            W[j * columns + k] = 0.5 * randn();
        }
    }
}

int main(int argc, char **argv) {
    if (argc != 4) {
        fprintf(stderr, "usage: netbp ZIGGURAT-CSV ITERATIONS COST-FILE\n");
        return 2;
    }
    read_ziggurat(argv[1]);
    long iterations = atol(argv[2]);
    double *savecost = malloc(iterations * sizeof *savecost);
    const double eta = 0.05;
    rng(5000);
    half_randn(&W2[0][0], 2, 2);
    half_randn(&W3[0][0], 3, 2);
    half_randn(&W4[0][0], 2, 3);
    half_randn(b2, 2, 1);
    half_randn(b3, 3, 1);
    half_randn(b4, 2, 1);
    for (long t = 0; t < iterations; t++) {
        int k = randi(10) - 1;
        double y[2] = {k < 5, k >= 5};
        double a2[2], a3[3], a4[2], delta2[2], delta3[3], delta4[2];
        forward(X[k], a2, a3, a4);
        for (int j = 0; j < 2; j++) {
            delta4[j] = a4[j] * (1 - a4[j]) * (a4[j] - y[j]);
        }
        back(&W4[0][0], delta4, a3, delta3, 2, 3);
        back(&W3[0][0], delta3, a2, delta2, 3, 2);
        descend(&W2[0][0], b2, delta2, X[k], eta, 2, 2);
        descend(&W3[0][0], b3, delta3, a2, eta, 3, 2);
        descend(&W4[0][0], b4, delta4, a3, eta, 2, 3);
        savecost[t] = cost();
    }
    FILE *out = fopen(argv[3], "wb");
    if (!out || fwrite(savecost, sizeof *savecost, iterations, out) != (size_t) iterations || fclose(out)) {
        fprintf(stderr, "cannot write %s\n", argv[3]);
        return 2;
    }
    printf("%.17g\n", savecost[iterations - 1]);
    return 0;
}
