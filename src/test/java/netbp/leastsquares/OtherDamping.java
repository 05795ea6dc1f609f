package netbp.leastsquares;

/** MATLAB's Levenberg-Marquardt but for the factor of its damping: for tests that must see the difference. */
public final class OtherDamping {

    private OtherDamping() {
    }

    /** The method with lambda divided and multiplied by 9. */
    public static LeastSquaresSolver solver() {
        return new LevenbergMarquardt(9);
    }
}
