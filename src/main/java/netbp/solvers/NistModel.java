package netbp.solvers;

import org.hipparchus.analysis.differentiation.Gradient;
import org.hipparchus.util.FastMath;

/**
 * The models y = f(x; b) + e of NIST's nonlinear regression sets, in NIST's notation with indices
 * from 0. They are written once, for numbers that carry their gradient; with none to carry they are
 * plain functions.
 */
enum NistModel {

    BENNETT5 {
        @Override
        Gradient value(Gradient[] b, double... x) {
            return b[0].multiply(b[1].add(x[0]).pow(b[2].reciprocal().negate()));
        }
    },
    BOXBOD {
        @Override
        Gradient value(Gradient[] b, double... x) {
            return b[0].multiply(b[1].multiply(-x[0]).exp().negate().add(1));
        }
    },
    CHWIRUT {
        @Override
        Gradient value(Gradient[] b, double... x) {
            return b[0].multiply(-x[0]).exp().divide(b[1].add(b[2].multiply(x[0])));
        }
    },
    DANWOOD {
        @Override
        Gradient value(Gradient[] b, double... x) {
            return b[0].multiply(b[1].multiply(FastMath.log(x[0])).exp());
        }
    },
    ECKERLE4 {
        @Override
        Gradient value(Gradient[] b, double... x) {
            return b[0].divide(b[1]).multiply(b[2].negate().add(x[0]).divide(b[1]).square().multiply(-0.5).exp());
        }
    },
    ENSO {
        @Override
        Gradient value(Gradient[] b, double... x) {
            double t = 2 * Math.PI * x[0];
            Gradient year = b[0].add(b[1].multiply(FastMath.cos(t / 12))).add(b[2].multiply(FastMath.sin(t / 12)));
            return year.add(wave(t, b[3], b[4], b[5])).add(wave(t, b[6], b[7], b[8]));
        }

        private Gradient wave(double t, Gradient period, Gradient cosine, Gradient sine) {
            Gradient phase = period.reciprocal().multiply(t);
            return cosine.multiply(phase.cos()).add(sine.multiply(phase.sin()));
        }
    },
    GAUSS {
        @Override
        Gradient value(Gradient[] b, double... x) {
            return decay(x[0], b[0], b[1]).add(peak(x[0], b[2], b[3], b[4])).add(peak(x[0], b[5], b[6], b[7]));
        }

        private Gradient peak(double x, Gradient height, Gradient centre, Gradient width) {
            return height.multiply(centre.negate().add(x).divide(width).square().negate().exp());
        }
    },
    CUBIC_OVER_CUBIC {
        @Override
        Gradient value(Gradient[] b, double... x) {
            return polynomial(x[0], b[0], b[1], b[2], b[3]).divide(polynomial(x[0], b[4], b[5], b[6]).multiply(x[0]).add(1));
        }
    },
    QUADRATIC_OVER_QUADRATIC {
        @Override
        Gradient value(Gradient[] b, double... x) {
            return polynomial(x[0], b[0], b[1], b[2]).divide(polynomial(x[0], b[3], b[4]).multiply(x[0]).add(1));
        }
    },
    LANCZOS {
        @Override
        Gradient value(Gradient[] b, double... x) {
            return decay(x[0], b[0], b[1]).add(decay(x[0], b[2], b[3])).add(decay(x[0], b[4], b[5]));
        }
    },
    MGH09 {
        @Override
        Gradient value(Gradient[] b, double... x) {
            double xx = x[0] * x[0];
            return b[0].multiply(b[1].multiply(x[0]).add(xx)).divide(b[2].multiply(x[0]).add(xx).add(b[3]));
        }
    },
    MGH10 {
        @Override
        Gradient value(Gradient[] b, double... x) {
            return b[0].multiply(b[1].divide(b[2].add(x[0])).exp());
        }
    },
    MGH17 {
        @Override
        Gradient value(Gradient[] b, double... x) {
            return b[0].add(decay(x[0], b[1], b[3])).add(decay(x[0], b[2], b[4]));
        }
    },
    MISRA1B {
        @Override
        Gradient value(Gradient[] b, double... x) {
            return b[0].multiply(b[1].multiply(x[0] / 2).add(1).square().reciprocal().negate().add(1));
        }
    },
    MISRA1C {
        @Override
        Gradient value(Gradient[] b, double... x) {
            return b[0].multiply(b[1].multiply(2 * x[0]).add(1).sqrt().reciprocal().negate().add(1));
        }
    },
    MISRA1D {
        @Override
        Gradient value(Gradient[] b, double... x) {
            return b[0].multiply(b[1]).multiply(x[0]).divide(b[1].multiply(x[0]).add(1));
        }
    },
    /** The model is of log(y). */
    NELSON {
        @Override
        Gradient value(Gradient[] b, double... x) {
            return b[0].subtract(b[1].multiply(x[0]).multiply(b[2].multiply(-x[1]).exp()));
        }

        @Override
        double response(double y) {
            return FastMath.log(y);
        }
    },
    RAT42 {
        @Override
        Gradient value(Gradient[] b, double... x) {
            return b[0].divide(b[1].subtract(b[2].multiply(x[0])).exp().add(1));
        }
    },
    RAT43 {
        @Override
        Gradient value(Gradient[] b, double... x) {
            return b[0].divide(b[1].subtract(b[2].multiply(x[0])).exp().add(1).pow(b[3].reciprocal()));
        }
    },
    ROSZMAN1 {
        @Override
        Gradient value(Gradient[] b, double... x) {
            Gradient angle = b[2].divide(b[3].negate().add(x[0])).atan();
            return b[0].subtract(b[1].multiply(x[0])).subtract(angle.divide(Math.PI));
        }
    };

    /**
     * The model of a set.
     *
     * @throws IllegalArgumentException if there is none
     */
    static NistModel of(String dataset) {
        return switch (dataset) {
            case "Bennett5" -> BENNETT5;
            case "BoxBOD", "Misra1a" -> BOXBOD;
            case "Chwirut1", "Chwirut2" -> CHWIRUT;
            case "DanWood" -> DANWOOD;
            case "Eckerle4" -> ECKERLE4;
            case "ENSO" -> ENSO;
            case "Gauss1", "Gauss2", "Gauss3" -> GAUSS;
            case "Hahn1", "Thurber" -> CUBIC_OVER_CUBIC;
            case "Kirby2" -> QUADRATIC_OVER_QUADRATIC;
            case "Lanczos1", "Lanczos2", "Lanczos3" -> LANCZOS;
            case "MGH09" -> MGH09;
            case "MGH10" -> MGH10;
            case "MGH17" -> MGH17;
            case "Misra1b" -> MISRA1B;
            case "Misra1c" -> MISRA1C;
            case "Misra1d" -> MISRA1D;
            case "Nelson" -> NELSON;
            case "Rat42" -> RAT42;
            case "Rat43" -> RAT43;
            case "Roszman1" -> ROSZMAN1;
            default -> throw new IllegalArgumentException("no model is known of NIST's set: " + dataset);
        };
    }

    /** f(x; b). */
    abstract Gradient value(Gradient[] b, double... x);

    /** What the model is fitted to, given the y in the file. */
    double response(double y) {
        return y;
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
