package netbp.leastsquares;

/** The solvers, by the names by which a user chooses them. */
public enum SolverChoice {

    /** MATLAB's damping schedule. */
    MATLAB("matlab", new LevenbergMarquardt()),
    /** MINPACK's trust region, by Hipparchus. */
    HIPPARCHUS("hipparchus", new HipparchusSolver()),
    /** MINPACK's trust region, by Commons Math. */
    COMMONS_MATH("commons-math", new CommonsMathSolver());

    private final String label;
    private final LeastSquaresSolver solver;

    SolverChoice(String label, LeastSquaresSolver solver) {
        this.label = label;
        this.solver = solver;
    }

    /** {@return the name by which a user chooses it} */
    public String label() {
        return label;
    }

    /** {@return the solver, which keeps nothing between runs} */
    public LeastSquaresSolver solver() {
        return solver;
    }
}
