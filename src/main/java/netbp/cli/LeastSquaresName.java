package netbp.cli;

import netbp.leastsquares.LeastSquaresSolver;
import netbp.leastsquares.LevenbergMarquardt;

/** The least-squares solvers by their names in commands. */
enum LeastSquaresName {

    /** MATLAB's schedule. */
    LM("lm", new LevenbergMarquardt());

    private final String word;
    private final LeastSquaresSolver solver;

    LeastSquaresName(String word, LeastSquaresSolver solver) {
        this.word = word;
        this.solver = solver;
    }

    String word() {
        return word;
    }

    LeastSquaresSolver solver() {
        return solver;
    }
}
