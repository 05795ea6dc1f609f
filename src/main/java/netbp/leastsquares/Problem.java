package netbp.leastsquares;

/**
 * Minimise ||r(p)||^2 from a start.
 *
 * @param residuals r
 * @param jacobian J, or null to have it made by finite differences
 */
public record Problem(Residuals residuals, Jacobian jacobian) {

    /** A problem without a Jacobian of its own. */
    public static Problem of(Residuals residuals) {
        return new Problem(residuals, null);
    }
}
