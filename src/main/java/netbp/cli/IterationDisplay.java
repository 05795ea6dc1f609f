package netbp.cli;

import java.io.PrintWriter;

import netbp.leastsquares.Iteration;
import netbp.leastsquares.IterationTable;
import netbp.leastsquares.SolverMonitor;

/**
 * Prints MATLAB's iteration table as a solver runs, the heading above row 0.
 *
 * @param headings the release of MATLAB whose headings the table has
 */
record IterationDisplay(PrintWriter out, IterationTable.Release headings) implements SolverMonitor {

    @Override
    public void iteration(Iteration row) {
        if (row.iteration() == 0) {
            out.println(IterationTable.heading(headings));
        }
        failedTrial(row);
    }

    @Override
    public void failedTrial(Iteration row) {
        out.println(IterationTable.row(row));
    }
}
