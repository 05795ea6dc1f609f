package netbp.solvers;

import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;

import org.hipparchus.analysis.differentiation.Gradient;
import org.hipparchus.util.FastMath;

/**
 * The models y = f(x; b) + e of NIST's nonlinear regression sets, in NIST's notation with indices
 * from 0. They are written once, for numbers that carry their gradient; with none to carry they are
 * plain functions.
 */
enum NistModel {

    BENNETT5(List.of("Bennett5"), (b, x) -> b[0].multiply(b[1].add(x[0]).pow(b[2].reciprocal().negate()))),
    BOXBOD(List.of("BoxBOD", "Misra1a"), (b, x) -> b[0].multiply(b[1].multiply(-x[0]).exp().negate().add(1))),
    CHWIRUT(List.of("Chwirut1", "Chwirut2"), (b, x) ->
            b[0].multiply(-x[0]).exp().divide(b[1].add(b[2].multiply(x[0])))),
    DANWOOD(List.of("DanWood"), (b, x) -> b[0].multiply(b[1].multiply(FastMath.log(x[0])).exp())),
    ECKERLE4(List.of("Eckerle4"), (b, x) ->
            b[0].divide(b[1]).multiply(b[2].negate().add(x[0]).divide(b[1]).square().multiply(-0.5).exp())),
    ENSO(List.of("ENSO"), (b, x) -> {
        double t = 2 * Math.PI * x[0];
        Gradient year = b[0].add(b[1].multiply(FastMath.cos(t / 12))).add(b[2].multiply(FastMath.sin(t / 12)));
        return year.add(wave(t, b[3], b[4], b[5])).add(wave(t, b[6], b[7], b[8]));
    }),
    GAUSS(List.of("Gauss1", "Gauss2", "Gauss3"), (b, x) ->
            decay(x[0], b[0], b[1]).add(peak(x[0], b[2], b[3], b[4])).add(peak(x[0], b[5], b[6], b[7]))),
    CUBIC_OVER_CUBIC(List.of("Hahn1", "Thurber"), (b, x) ->
            polynomial(x[0], b[0], b[1], b[2], b[3]).divide(polynomial(x[0], b[4], b[5], b[6]).multiply(x[0]).add(1))),
    QUADRATIC_OVER_QUADRATIC(List.of("Kirby2"), (b, x) ->
            polynomial(x[0], b[0], b[1], b[2]).divide(polynomial(x[0], b[3], b[4]).multiply(x[0]).add(1))),
    LANCZOS(List.of("Lanczos1", "Lanczos2", "Lanczos3"), (b, x) ->
            decay(x[0], b[0], b[1]).add(decay(x[0], b[2], b[3])).add(decay(x[0], b[4], b[5]))),
    MGH09(List.of("MGH09"), (b, x) -> {
        double xx = x[0] * x[0];
        return b[0].multiply(b[1].multiply(x[0]).add(xx)).divide(b[2].multiply(x[0]).add(xx).add(b[3]));
    }),
    MGH10(List.of("MGH10"), (b, x) -> b[0].multiply(b[1].divide(b[2].add(x[0])).exp())),
    MGH17(List.of("MGH17"), (b, x) -> b[0].add(decay(x[0], b[1], b[3])).add(decay(x[0], b[2], b[4]))),
    MISRA1B(List.of("Misra1b"), (b, x) ->
            b[0].multiply(b[1].multiply(x[0] / 2).add(1).square().reciprocal().negate().add(1))),
    MISRA1C(List.of("Misra1c"), (b, x) ->
            b[0].multiply(b[1].multiply(2 * x[0]).add(1).sqrt().reciprocal().negate().add(1))),
    MISRA1D(List.of("Misra1d"), (b, x) -> b[0].multiply(b[1]).multiply(x[0]).divide(b[1].multiply(x[0]).add(1))),
    /** The model is of log(y). */
    NELSON(List.of("Nelson"), (b, x) -> b[0].subtract(b[1].multiply(x[0]).multiply(b[2].multiply(-x[1]).exp()))) {
        @Override
        double response(double y) {
            return FastMath.log(y);
        }
    },
    RAT42(List.of("Rat42"), (b, x) -> b[0].divide(b[1].subtract(b[2].multiply(x[0])).exp().add(1))),
    RAT43(List.of("Rat43"), (b, x) ->
            b[0].divide(b[1].subtract(b[2].multiply(x[0])).exp().add(1).pow(b[3].reciprocal()))),
    ROSZMAN1(List.of("Roszman1"), (b, x) -> {
        Gradient angle = b[2].divide(b[3].negate().add(x[0])).atan();
        return b[0].subtract(b[1].multiply(x[0])).subtract(angle.divide(Math.PI));
    });

    private final List<String> datasets;
    private final BiFunction<Gradient[], double[], Gradient> f;

    NistModel(List<String> datasets, BiFunction<Gradient[], double[], Gradient> f) {
        this.datasets = datasets;
        this.f = f;
    }

    /**
     * The model of a set.
     *
     * @throws IllegalArgumentException if there is none
     */
    static NistModel of(String dataset) {
        return Arrays.stream(values()).filter(model -> model.datasets.contains(dataset)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no model is known of NIST's set: " + dataset));
    }

    /** f(x; b). */
    Gradient value(Gradient[] b, double... x) {
        return f.apply(b, x);
    }

    /** What the model is fitted to, given the y in the file. */
    double response(double y) {
        return y;
    }

    /** A wave of ENSO at t = 2 pi x. */
    private static Gradient wave(double t, Gradient period, Gradient cosine, Gradient sine) {
        Gradient phase = period.reciprocal().multiply(t);
        return cosine.multiply(phase.cos()).add(sine.multiply(phase.sin()));
    }

    /** height exp(-((x - centre)/width)^2). */
    private static Gradient peak(double x, Gradient height, Gradient centre, Gradient width) {
        return height.multiply(centre.negate().add(x).divide(width).square().negate().exp());
    }

    /** height exp(-rate x). */
    private static Gradient decay(double x, Gradient height, Gradient rate) {
        return height.multiply(rate.multiply(-x).exp());
    }

    /** c[0] + c[1] x + c[2] x^2 + ..., by Horner's rule. */
    private static Gradient polynomial(double x, Gradient... c) {
        Gradient sum = c[c.length - 1];
        for (int i = c.length - 2; i >= 0; i--) {
            sum = sum.multiply(x).add(c[i]);
        }
        return sum;
    }
}
