package netbp.spark;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;

import netbp.io.Ledger;
import netbp.network.LabelledPoints;
import netbp.study.Sweep;

import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;

/** A sweep on a cluster, block by block; a block that is in the folder is not done again. */
public final class ClusterSweep {

    private final ClusterRuns runs;
    private final RowStore store;
    private final Sweep sweep;
    private final int block;

    /**
     * @param folder of the rows, a path or a URI
     * @param block runs between two times at which a killed driver can go on
     * @param perTask runs a task
     */
    public ClusterSweep(SparkSession spark, Sweep sweep, LabelledPoints points, String folder, int block, int perTask)
            throws IOException {
        this.sweep = sweep;
        this.block = block;
        store = new RowStore(spark, sweep, folder);
        runs = new ClusterRuns(new JavaSparkContext(spark.sparkContext()), sweep, points, perTask);
    }

    /**
     * Begins, or goes on.
     *
     * @param settings what the rows depend on, a line each
     * @throws IllegalArgumentException if the folder holds other unfinished work, or this is not to go on
     */
    public void open(boolean resume, String settings) throws IOException {
        String now = settings + "Block: " + block + "\n";
        String before = store.settings().orElse(null);
        if (before == null || !resume && store.isFinished()) {
            store.begin(now);
        } else if (!resume) {
            throw new IllegalArgumentException("--out must not hold unfinished work, which --resume goes on with: " + store);
        } else if (!before.equals(now)) {
            throw new IllegalArgumentException("--resume must go on with the same sweep, in " + store + " "
                    + Ledger.difference(before, now).orElse("the lines end otherwise"));
        }
    }

    /**
     * Does what is not there yet and writes runs.csv.
     *
     * @param progress told a line for every block
     * @return the number of runs that failed for good
     */
    public long run(Consumer<String> progress) throws IOException {
        long blocks = (sweep.size() + block - 1) / block;
        for (long b = 0; b < blocks; b++) {
            String name = "block " + (b + 1) + " of " + blocks + ": ";
            if (store.holds(b)) {
                progress.accept(name + "is there");
                continue;
            }
            long start = System.nanoTime();
            List<ClusterRow> rows = runs.rows(b * block, Math.min((b + 1) * block, sweep.size()));
            store.write(b, rows);
            progress.accept(name + rows.size() + " runs in " + (System.nanoTime() - start) / 1_000_000 / 1e3 + " s");
            rows.stream().filter(row -> row.failure() != null).findFirst().ifPresent(row -> progress.accept(
                    name + "run " + row.row().run().index() + " failed: " + row.failure().lines().findFirst().orElse("")));
        }
        return store.writeCsv(blocks);
    }
}
