package netbp.leastsquares;

/** A residual function with the count of its calls, its results copied and its failures named. */
final class CountedResiduals {

    private final Residuals residuals;
    private int evaluations;

    CountedResiduals(Residuals residuals) {
        this.residuals = residuals;
    }

    double[] evaluate(double[] p) {
        evaluations++;
        try {
            return residuals.evaluate(p).clone();
        } catch (RuntimeException e) {
            throw new ResidualException(p, e);
        }
    }

    int evaluations() {
        return evaluations;
    }
}
