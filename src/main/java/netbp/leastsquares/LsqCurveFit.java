package netbp.leastsquares;

import java.util.function.BiFunction;
import java.util.function.BinaryOperator;

/**
 * MATLAB's lsqcurvefit with its Levenberg-Marquardt algorithm: minimises ||fun(x,xdata) - ydata||^2 from x0.
 *
 * <pre>{@code
 * double[] t = {0, 1, 2, 3};
 * double[] y = {2.0, 1.3, 0.7, 0.5};
 * BinaryOperator<double[]> decay = (b, x) -> Arrays.stream(x).map(xi -> b[0] * Math.exp(b[1] * xi)).toArray();
 * LsqResult fit = LsqCurveFit.solve(decay, new double[] {1, -1}, t, y);
 * System.out.println(fit.exitflag());                                       // 3
 * System.out.println(NumberFormat.general(fit.resnorm(), 3));               // 0.00865
 * }</pre>
 */
public final class LsqCurveFit {

    private LsqCurveFit() {
    }

    /**
     * {@code lsqcurvefit(fun,x0,xdata,ydata)} with the defaults of {@link Options#DEFAULTS}.
     *
     * @param fun the model, of x and xdata, as many values as ydata has
     * @param x0 where to start, n entries
     * @param xdata where it was measured; handed to fun as it is
     * @param ydata what was measured, m entries
     * @return the best point found; its residual is fun(x,xdata) - ydata
     * @throws IllegalArgumentException if x0 is empty, fun gives not m values, or something is not finite at x0
     * @throws ResidualException if fun threw
     */
    public static LsqResult solve(BinaryOperator<double[]> fun, double[] x0, double[] xdata, double[] ydata) {
        return solve(fun, x0, xdata, ydata, Options.DEFAULTS);
    }

    /**
     * {@code lsqcurvefit(fun,x0,xdata,ydata,[],[],options)}.
     *
     * @param fun the model, of x and xdata, as many values as ydata has
     * @param x0 where to start, n entries
     * @param xdata where it was measured; handed to fun as it is
     * @param ydata what was measured, m entries
     * @param options such as {@code Options.of("StepTolerance", 1e-10)}
     * @return the best point found; its residual is fun(x,xdata) - ydata
     * @throws IllegalArgumentException if SpecifyObjectiveGradient is set, as there is no Jacobian; or as above
     * @throws ResidualException if fun threw
     */
    public static LsqResult solve(BinaryOperator<double[]> fun, double[] x0, double[] xdata, double[] ydata, Options options) {
        return LsqNonlin.solve(residuals(fun, xdata, ydata), x0, options);
    }

    /**
     * The same with the Jacobian of the model, which is used whatever SpecifyObjectiveGradient says.
     *
     * @param fun the model, of x and xdata, as many values as ydata has
     * @param jacobian its derivatives by x, of x and xdata, m x n
     * @param x0 where to start, n entries
     * @param xdata where it was measured; handed to fun and jacobian as it is
     * @param ydata what was measured, m entries
     * @param options such as {@code Options.of("StepTolerance", 1e-10)}
     * @return the best point found; its residual is fun(x,xdata) - ydata
     * @throws IllegalArgumentException as above, or if the Jacobian is not m x n
     * @throws ResidualException if fun threw
     */
    public static LsqResult solve(BinaryOperator<double[]> fun, BiFunction<double[], double[], double[][]> jacobian,
            double[] x0, double[] xdata, double[] ydata, Options options) {
        return LsqNonlin.solve(residuals(fun, xdata, ydata), x -> jacobian.apply(x, xdata), x0, options);
    }

    private static Residuals residuals(BinaryOperator<double[]> fun, double[] xdata, double[] ydata) {
        return x -> {
            double[] values = fun.apply(x, xdata);
            if (values.length != ydata.length) {
                throw new IllegalArgumentException(
                        "fun must have as many values as ydata, " + ydata.length + ": " + values.length);
            }
            return Vectors.difference(values, ydata);
        };
    }
}
