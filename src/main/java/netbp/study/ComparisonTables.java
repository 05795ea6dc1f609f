package netbp.study;

import java.util.List;

import netbp.matlab.NumberFormat;

/** The runs of a comparison as CSV: what is the same every time, and the measured times apart. */
public record ComparisonTables(List<ComparedRun> runs) {

    /** A line a run. */
    public String runsCsv() {
        StringBuilder csv = new StringBuilder("# cost is the sum over the points of ||y - F(x)||^2, accuracy the share of "
                + "points in their class, passes are forward passes over one point\n"
                + "seed,method,stopped,iterations,cost,accuracy,passes\n");
        for (ComparedRun run : runs) {
            csv.append(run.seed()).append(',').append(run.method()).append(',')
                    .append(run.outcome().ending().word()).append(',').append(run.outcome().iterations()).append(',')
                    .append(NumberFormat.shortest(run.cost())).append(',')
                    .append(NumberFormat.shortest(run.accuracy())).append(',').append(run.outcome().passes()).append('\n');
        }
        return csv.toString();
    }

    /** A line for each cost of each run. */
    public String curvesCsv() {
        StringBuilder csv = new StringBuilder("# cost against iterations and forward passes over one point\n"
                + "seed,method,iteration,passes,cost\n");
        for (ComparedRun run : runs) {
            CostCurve curve = run.outcome().curve();
            for (int i = 0; i < curve.size(); i++) {
                csv.append(run.seed()).append(',').append(run.method()).append(',').append(curve.iteration()[i]).append(',')
                        .append(curve.passes()[i]).append(',').append(NumberFormat.shortest(curve.cost()[i])).append('\n');
            }
        }
        return csv.toString();
    }

    /** The measured seconds, a line a run. */
    public String timesCsv() {
        StringBuilder csv = new StringBuilder("# measured, with several runs at a time\nseed,method,measured_seconds\n");
        for (ComparedRun run : runs) {
            csv.append(run.seed()).append(',').append(run.method()).append(',')
                    .append(NumberFormat.general(run.seconds(), 4)).append('\n');
        }
        return csv.toString();
    }
}
