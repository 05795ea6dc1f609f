package netbp.leastsquares;

import netbp.network.LabelledPoints;
import netbp.network.Network;

/** The residuals by which a network is fitted; ||r||^2 is the same for both. */
public enum ResidualForm {

    /** nlsrun's, one a point: {@link NetworkResiduals}. */
    NORM("norm") {
        @Override
        public Problem problem(Network shape, LabelledPoints points) {
            NetworkResiduals residuals = new NetworkResiduals(shape, points);
            return new Problem(residuals, Jacobian.of(residuals::jacobian));
        }
    },

    /** One an output: {@link SmoothNetworkResiduals}. */
    SMOOTH("smooth") {
        @Override
        public Problem problem(Network shape, LabelledPoints points) {
            SmoothNetworkResiduals residuals = new SmoothNetworkResiduals(shape, points);
            return new Problem(residuals, Jacobian.of(residuals::jacobian));
        }
    };

    private final String label;

    ResidualForm(String label) {
        this.label = label;
    }

    /** {@return the name by which a user chooses it} */
    public String label() {
        return label;
    }

    /**
     * {@return the fit of networks of the shape of {@code shape} to the points, with the exact Jacobian}
     *
     * @param shape a network of the shape
     * @param points to be fitted
     */
    public abstract Problem problem(Network shape, LabelledPoints points);
}
