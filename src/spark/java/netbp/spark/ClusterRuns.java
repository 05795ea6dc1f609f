package netbp.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import netbp.network.LabelledPoints;
import netbp.study.Row;
import netbp.study.Sweep.Run;
import netbp.study.Sweep;
import netbp.study.SweepRunner;

import org.apache.spark.TaskContext;
import org.apache.spark.TaskKilledException;
import org.apache.spark.api.java.JavaSparkContext;

/**
 * Does runs on the executors of a cluster, some of them a task. A task that throws is tried again by Spark, as often
 * as spark.task.maxFailures says; on the last attempt a run that throws becomes a row that says so.
 */
final class ClusterRuns {

    private static final Pattern LOCAL = Pattern.compile("local\\[[^,]*,\\s*(\\d+)\\s*]");

    private final JavaSparkContext spark;
    private final Job job;

    /** @param perTask runs a task */
    ClusterRuns(JavaSparkContext spark, Sweep sweep, LabelledPoints points, int perTask) {
        this(spark, sweep, points, perTask, SweepRunner::row);
    }

    ClusterRuns(JavaSparkContext spark, Sweep sweep, LabelledPoints points, int perTask, RunFunction function) {
        this.spark = spark;
        this.job = new Job(sweep, Points.of(points), function, perTask, attempts(spark));
    }

    /** Runs from..to-1, in this order. */
    List<ClusterRow> rows(long from, long to) {
        List<Long> starts = new ArrayList<>();
        for (long start = from; start < to; start += job.perTask) {
            starts.add(start);
        }
        Job sent = job;
        List<ClusterRow> rows = new ArrayList<>(spark.parallelize(starts, starts.size())
                .flatMap(start -> sent.rows(start, Math.min(start + sent.perTask, to)).iterator()).collect());
        rows.sort(Comparator.comparingLong(row -> row.row().run().index()));
        return rows;
    }

    /** How often Spark tries a task; on one machine the master's name says it. */
    private static int attempts(JavaSparkContext spark) {
        Matcher local = LOCAL.matcher(spark.master());
        if (local.matches()) {
            return Integer.parseInt(local.group(1));
        }
        return spark.master().startsWith("local") && !spark.master().startsWith("local-cluster") ? 1
                : spark.getConf().getInt("spark.task.maxFailures", 4);
    }

    /** What is sent to the executors. */
    private record Job(Sweep sweep, Points points, RunFunction function, int perTask, int attempts)
            implements Serializable {

        private static final long serialVersionUID = 1L;

        List<ClusterRow> rows(long from, long to) {
            TaskContext task = TaskContext.get();
            boolean last = task.attemptNumber() + 1 >= attempts;
            SweepRunner runner = new SweepRunner(sweep, points.labelled());
            List<ClusterRow> rows = new ArrayList<>();
            for (long index = from; index < to; index++) {
                Run run = sweep.run(index);
                Optional<Row> row;
                try {
                    row = function.row(runner, run, task::isInterrupted);
                } catch (RuntimeException | OutOfMemoryError e) {
                    if (!last) {
                        throw e;
                    }
                    rows.add(ClusterRow.failed(run, e));
                    continue;
                }
                rows.add(new ClusterRow(row.orElseThrow(() -> new TaskKilledException("the task was given up")), null));
            }
            return rows;
        }
    }
}
