package netbp.leastsquares;

/** A residual function with the count of its calls, its results copied and its failures named. */
final class CountedResiduals {

    private final Residuals residuals;
    private int evaluations;
    private int m;

    CountedResiduals(Residuals residuals) {
        this.residuals = residuals;
    }

    /** @throws IllegalArgumentException if there is no residual, or not as many as at the first call */
    double[] evaluate(double[] p) {
        evaluations++;
        double[] r;
        try {
            r = residuals.evaluate(p).clone();
        } catch (RuntimeException e) {
            throw new ResidualException(p, e);
        }
        if (evaluations == 1) {
            m = r.length;
        }
        if (r.length == 0 || r.length != m) {
            throw new IllegalArgumentException("residuals must be "
                    + (m == 0 ? "at least one" : "as many as at the start, " + m) + ": " + r.length);
        }
        return r;
    }

    int evaluations() {
        return evaluations;
    }
}
