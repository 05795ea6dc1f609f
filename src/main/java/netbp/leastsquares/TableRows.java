package netbp.leastsquares;

import java.util.ArrayList;
import java.util.List;

/** The rows of the iterative display, with the last one of a run that ends on a failed trial. */
final class TableRows implements SolverMonitor {

    private final List<Iteration> rows = new ArrayList<>();

    @Override
    public void iteration(Iteration row) {
        rows.add(row);
    }

    @Override
    public void failedTrial(Iteration row) {
        rows.add(row);
    }

    List<Iteration> list() {
        return List.copyOf(rows);
    }
}
