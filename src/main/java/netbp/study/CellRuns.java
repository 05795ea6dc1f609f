package netbp.study;

import netbp.statistics.Share;

/** What is kept of the runs of a cell, however many they are. */
final class CellRuns {

    private final Cell cell;
    private final Histogram cost = new Histogram();
    private final Histogram work = new Histogram();
    private long reached;
    private long allRight;

    CellRuns(Cell cell) {
        this.cell = cell;
    }

    /** Adds a run. @param target the cost that counts as success */
    void add(Row row, double target) {
        cost.add(row.cost());
        work.add(row.passesToTarget());
        reached += row.cost() <= target ? 1 : 0;
        allRight += row.accuracy() == 1 ? 1 : 0;
    }

    Cell cell() {
        return cell;
    }

    /** How many ended with a cost at or below the target. */
    Share reached() {
        return new Share(reached, cost.size());
    }

    /** How many put every training point into its class. */
    Share allRight() {
        return new Share(allRight, cost.size());
    }

    /** The final costs. */
    Histogram cost() {
        return cost;
    }

    /** The work to the target; that of a run that never reached it counts as infinite. */
    Histogram work() {
        return work;
    }
}
