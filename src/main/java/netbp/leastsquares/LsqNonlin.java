package netbp.leastsquares;

/**
 * MATLAB's lsqnonlin with its Levenberg-Marquardt algorithm: minimises ||fun(x)||^2 from x0, m residuals, n unknowns.
 * The fit of b(1) e^(b(2) t) to four measured values:
 *
 * <pre>{@code
 * double[] t = {0, 1, 2, 3};
 * double[] y = {2.0, 1.3, 0.7, 0.5};
 * Residuals fun = b -> IntStream.range(0, 4).mapToDouble(i -> b[0] * Math.exp(b[1] * t[i]) - y[i]).toArray();
 * LsqResult result = LsqNonlin.solve(fun, 1, -1);
 * System.out.println(result.exitflag());                                    // 3
 * System.out.println(NumberFormat.general(result.x()[1], 5));               // -0.48174
 * }</pre>
 *
 * <p>A Jacobian makes it need fewer evaluations; one that is given is used:
 *
 * <pre>{@code
 * Residuals fun = b -> new double[] {10 * (b[1] - b[0] * b[0]), 1 - b[0]};
 * Jacobian J = b -> new double[][] {{-20 * b[0], 10}, {-1, 0}};
 * double[] x0 = {-1.2, 1};
 * System.out.println(LsqNonlin.solve(fun, x0).funcCount() > LsqNonlin.solve(fun, J, x0).funcCount()); // true
 * }</pre>
 *
 * <p>Weights go into the residuals: where a measurement has the standard deviation sigma(i), residual i is divided by it.
 *
 * <pre>{@code
 * double[] y = {1, 3};
 * double[] sigma = {1, 0.1};
 * LsqResult mean = LsqNonlin.solve(b -> new double[] {(b[0] - y[0]) / sigma[0], (b[0] - y[1]) / sigma[1]}, 0);
 * System.out.println(NumberFormat.general(mean.x()[0], 5));                 // 2.9802
 * }</pre>
 *
 * <p>Scaling goes into the unknowns: the method's damping weighs all unknowns alike, so that unknowns of different sizes
 * are better solved for in units of their sizes. Without that this run stops far from x = (2e6, 0.003), where r is 0.
 *
 * <pre>{@code
 * double[] size = {1e6, 1e-3};
 * Residuals fun = x -> new double[] {x[0] / 1e6 - 2, x[0] * x[1] - 6e3};
 * LsqResult scaled = LsqNonlin.solve(p -> fun.evaluate(new double[] {size[0] * p[0], size[1] * p[1]}), 1, 1);
 * System.out.println(NumberFormat.general(size[1] * scaled.x()[1], 5));     // 0.003
 * System.out.println(LsqNonlin.solve(fun, 1e6, 1e-3).resnorm() > 0.99);     // true
 * }</pre>
 */
public final class LsqNonlin {

    private LsqNonlin() {
    }

    /**
     * {@code lsqnonlin(fun,x0)} with the defaults of {@link Options#DEFAULTS} and finite differences for the Jacobian.
     *
     * @param fun the residuals, R^n to R^m
     * @param x0 where to start, n entries
     * @return the best point found, with what MATLAB returns beside it
     * @throws IllegalArgumentException if x0 is empty, or it or the residuals there are not finite
     * @throws ResidualException if fun threw
     */
    public static LsqResult solve(Residuals fun, double... x0) {
        return solve(fun, x0, Options.DEFAULTS);
    }

    /**
     * {@code lsqnonlin(fun,x0,[],[],options)}.
     *
     * @param fun the residuals, R^n to R^m
     * @param x0 where to start, n entries
     * @param options such as {@code Options.of("StepTolerance", 1e-10)}
     * @return the best point found, with what MATLAB returns beside it
     * @throws IllegalArgumentException if SpecifyObjectiveGradient is set, as there is no Jacobian; or as above
     * @throws ResidualException if fun threw
     */
    public static LsqResult solve(Residuals fun, double[] x0, Options options) {
        if (options.specifyObjectiveGradient()) {
            throw new IllegalArgumentException("SpecifyObjectiveGradient must be false where no Jacobian is given: true");
        }
        return LsqResult.of(Problem.of(fun), x0, options);
    }

    /**
     * {@code lsqnonlin(fun,x0)} with fun's Jacobian, which is used.
     *
     * @param fun the residuals, R^n to R^m
     * @param jacobian J of fun, m x n
     * @param x0 where to start, n entries
     * @return the best point found, with what MATLAB returns beside it
     * @throws IllegalArgumentException if x0 is empty, or it, the residuals or the Jacobian there are not finite, or the
     *     Jacobian is not m x n
     * @throws ResidualException if fun threw
     */
    public static LsqResult solve(Residuals fun, Jacobian jacobian, double... x0) {
        return solve(fun, jacobian, x0, Options.DEFAULTS);
    }

    /**
     * {@code lsqnonlin(fun,x0,[],[],options)} with fun's Jacobian, which is used whatever SpecifyObjectiveGradient says.
     *
     * @param fun the residuals, R^n to R^m
     * @param jacobian J of fun, m x n
     * @param x0 where to start, n entries
     * @param options such as {@code Options.of("StepTolerance", 1e-10)}
     * @return the best point found, with what MATLAB returns beside it
     * @throws IllegalArgumentException as above
     * @throws ResidualException if fun threw
     */
    public static LsqResult solve(Residuals fun, Jacobian jacobian, double[] x0, Options options) {
        return LsqResult.of(new Problem(fun, jacobian), x0, options.withSpecifyObjectiveGradient(true));
    }
}
