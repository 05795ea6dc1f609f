package netbp.leastsquares;

/** A residual function r: R^n -> R^m, of which ||r(p)||^2 is to be made small. */
@FunctionalInterface
public interface Residuals {

    /**
     * r(p). The array returned may be the same at every call; it is copied before the next. p must not
     * be written to.
     *
     * @param p the parameter vector, n entries
     * @return r(p), m entries
     */
    double[] evaluate(double[] p);
}
