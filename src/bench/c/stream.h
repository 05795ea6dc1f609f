/* MATLAB's default random stream: MT19937, rand, randi and the ziggurat of randn. */
#ifndef STREAM_H
#define STREAM_H

#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

static uint32_t mt[624];
static int mti = 624;
static double zig_x[257], zig_f[257];

static void rng(uint32_t seed) {
    mt[0] = seed;
    for (int i = 1; i < 624; i++) {
        mt[i] = 1812433253u * (mt[i - 1] ^ (mt[i - 1] >> 30)) + (uint32_t) i;
    }
    mti = 624;
}

static uint32_t word(void) {
    if (mti == 624) {
        for (int k = 0; k < 624; k++) {
            uint32_t y = (mt[k] & 0x80000000u) | (mt[(k + 1) % 624] & 0x7fffffffu);
            mt[k] = mt[(k + 397) % 624] ^ (y >> 1) ^ ((y & 1) ? 0x9908b0dfu : 0);
        }
        mti = 0;
    }
    uint32_t y = mt[mti++];
    y ^= y >> 11;
    y ^= (y << 7) & 0x9d2c5680u;
    y ^= (y << 15) & 0xefc60000u;
    return y ^ (y >> 18);
}

static double uniform(void) {
    uint32_t a = word() >> 5, b = word() >> 6;
    return (a * 67108864.0 + b) / 9007199254740992.0;
}

static int randi(int n) {
    return (int) (n * uniform()) + 1;
}

static void read_ziggurat(const char *file) {
    FILE *in = fopen(file, "r");
    char line[256];
    int i = 0;
    if (!in) {
        fprintf(stderr, "cannot read %s\n", file);
        exit(2);
    }
    while (fgets(line, sizeof line, in)) {
        double x;
        if (sscanf(line, "%*d,%lf", &x) == 1 && i <= 256) {
            zig_x[i] = x;
            zig_f[i] = exp(-0.5 * x * x);
            i++;
        }
    }
    fclose(in);
    if (i != 257) {
        fprintf(stderr, "%s must hold 257 edges: %d\n", file, i);
        exit(2);
    }
}

static double randn(void) {
    for (;;) {
        uint32_t a = word(), b = word();
        int i = b >> 24;
        double z = (double) (((uint64_t) (a >> 3) << 24) | (b & 0xffffff)) * 0x1p-52 - 1;
        double x = z * zig_x[i + 1];
        if (fabs(x) < zig_x[i]) {
            return x;
        }
        if (i == 255) {
            double s, t;
            do {
                s = -log(uniform()) / zig_x[255];
                t = -log(uniform());
            } while (2 * t <= s * s);
            return copysign(zig_x[255] + s, x);
        }
        if (zig_f[i + 1] + uniform() * (zig_f[i] - zig_f[i + 1]) < exp(-0.5 * x * x)) {
            return x;
        }
    }
}

#endif
