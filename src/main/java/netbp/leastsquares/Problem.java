package netbp.leastsquares;

/**
 * Minimise ||r(p)||^2 from a start.
 *
 * @param residuals r
 * @param jacobian J, or {@link Jacobian#NONE} to have it made by finite differences
 */
public record Problem(Residuals residuals, Jacobian jacobian) {

    /**
     * A null for J, as earlier releases had it, is taken for {@link Jacobian#NONE}.
     *
     * @param residuals r
     * @param jacobian J, or {@link Jacobian#NONE} to have it made by finite differences
     */
    public Problem {
        jacobian = jacobian == null ? Jacobian.NONE : jacobian;
    }

    /**
     * {@return a problem without a Jacobian of its own}
     *
     * @param residuals r
     */
    public static Problem of(Residuals residuals) {
        return new Problem(residuals, Jacobian.NONE);
    }
}
