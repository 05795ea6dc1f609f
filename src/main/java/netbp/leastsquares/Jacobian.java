package netbp.leastsquares;

import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;

/** The Jacobian of a residual function. */
@FunctionalInterface
public interface Jacobian {

    /** Stands for none: a solver takes differences instead. */
    Jacobian NONE = p -> {
        throw new UnsupportedOperationException("the problem has no Jacobian of its own");
    };

    /**
     * {@return a Jacobian by a function of p and of a signal to stop, at which it throws as below}
     *
     * @param function of p and the signal
     */
    static Jacobian of(BiFunction<double[], BooleanSupplier, double[][]> function) {
        return new Jacobian() {
            @Override
            public double[][] evaluate(double[] p) {
                return evaluate(p, () -> false);
            }

            @Override
            public double[][] evaluate(double[] p, BooleanSupplier stop) {
                return function.apply(p, stop);
            }
        };
    }

    /**
     * J(p), m x n: row i holds the derivatives of r_i. The array returned may be the same at every
     * call; it is copied before the next. p must not be written to.
     *
     * @param p the parameter vector, n entries
     * @return J(p), m x n
     */
    double[][] evaluate(double[] p);

    /**
     * The same; a long evaluation asks now and then whether to stop.
     *
     * @param p the parameter vector, n entries
     * @param stop whether to stop
     * @return J(p), m x n
     * @throws java.util.concurrent.CancellationException if it stopped
     */
    default double[][] evaluate(double[] p, BooleanSupplier stop) {
        return evaluate(p);
    }
}
