package netbp.solvers;

import java.util.Arrays;
import java.util.function.IntFunction;

import netbp.leastsquares.Problem;
import netbp.leastsquares.Residuals;
import org.hipparchus.analysis.differentiation.Gradient;

/** The residuals f(x_k; b) - y_k of a NIST set, with their Jacobian by automatic differentiation. */
final class NistResiduals implements Residuals {

    private final NistModel model;
    private final double[][] x;
    private final double[] response;

    NistResiduals(NistDataset dataset) {
        model = NistModel.of(dataset.name());
        x = dataset.x();
        response = dataset.y().clone();
        for (int k = 0; k < response.length; k++) {
            response[k] = model.response(response[k]);
        }
    }

    /** The fit, with the exact Jacobian. */
    Problem problem() {
        return new Problem(this, this::jacobian);
    }

    @Override
    public double[] evaluate(double[] b) {
        Gradient[] constants = gradients(b.length, i -> Gradient.constant(0, b[i]));
        double[] r = new double[response.length];
        for (int k = 0; k < r.length; k++) {
            r[k] = model.value(constants, x[k]).getValue() - response[k];
        }
        return r;
    }

    double[][] jacobian(double[] b) {
        Gradient[] variables = gradients(b.length, i -> Gradient.variable(b.length, i, b[i]));
        double[][] J = new double[response.length][];
        for (int k = 0; k < J.length; k++) {
            J[k] = model.value(variables, x[k]).getGradient();
        }
        return J;
    }

    private static Gradient[] gradients(int n, IntFunction<Gradient> entry) {
        Gradient[] gradients = new Gradient[n];
        Arrays.setAll(gradients, entry);
        return gradients;
    }
}
