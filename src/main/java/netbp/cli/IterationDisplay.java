package netbp.cli;

import java.io.PrintWriter;

import netbp.leastsquares.Iteration;
import netbp.leastsquares.IterationTable;
import netbp.leastsquares.SolverMonitor;

/** Prints MATLAB's iteration table as a solver runs, the heading above row 0. */
final class IterationDisplay implements SolverMonitor {

    private final PrintWriter out;

    IterationDisplay(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void iteration(Iteration row) {
        if (row.iteration() == 0) {
            out.println(IterationTable.heading());
        }
        failedTrial(row);
    }

    @Override
    public void failedTrial(Iteration row) {
        out.println(IterationTable.row(row));
    }
}
