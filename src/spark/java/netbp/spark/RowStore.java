package netbp.spark;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

import netbp.study.Row;
import netbp.study.Sweep;

import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;

/**
 * The folder of a sweep in whatever file system Spark can write: settings.txt, runs.parquet with a folder for every
 * block of rows, and, when the sweep is done, runs.csv. A block is there when Spark has marked it with _SUCCESS.
 */
final class RowStore {

    private static final String CSV = Row.FILE.name();

    private final SparkSession spark;
    private final Sweep sweep;
    private final FileSystem files;
    private final Path folder;

    /** @param folder a path or a URI */
    RowStore(SparkSession spark, Sweep sweep, String folder) throws IOException {
        this.spark = spark;
        this.sweep = sweep;
        Path path = new Path(folder);
        this.files = path.getFileSystem(spark.sparkContext().hadoopConfiguration());
        this.folder = files.makeQualified(path);
    }

    /** What the rows in the folder depend on; empty if there are none. */
    Optional<String> settings() throws IOException {
        Path file = new Path(folder, "settings.txt");
        if (!files.exists(file)) {
            return Optional.empty();
        }
        try (FSDataInputStream in = files.open(file)) {
            return Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    /** Whether runs.csv is there, which is written last. */
    boolean isFinished() throws IOException {
        return files.exists(new Path(folder, CSV));
    }

    /** Removes what an earlier sweep left and notes the settings of a new one. */
    void begin(String settings) throws IOException {
        files.delete(new Path(folder, "runs.parquet"), true);
        files.delete(new Path(folder, CSV), false);
        write("settings.txt", out -> out.write(settings));
    }

    /** Whether the block is there as a whole. */
    boolean holds(long block) throws IOException {
        return files.exists(new Path(path(block), "_SUCCESS"));
    }

    /** Writes a block; what a killed driver left of it is replaced. */
    void write(long block, List<ClusterRow> rows) {
        spark.createDataFrame(rows.stream().map(ClusterRow::columns).toList(), ClusterRow.SCHEMA).coalesce(1)
                .write().mode(SaveMode.Overwrite).parquet(path(block).toString());
    }

    /** Reads a block, in the order of the runs. */
    List<ClusterRow> read(long block) {
        return spark.read().schema(ClusterRow.SCHEMA).parquet(path(block).toString()).orderBy("index").collectAsList()
                .stream().map(columns -> ClusterRow.of(columns, sweep)).toList();
    }

    /** Writes runs.csv, the file that netbp sweep writes, one block in memory at a time; returns how many runs failed. */
    long writeCsv(long blocks) throws IOException {
        long[] failed = {0};
        write(CSV, out -> {
            out.write(Row.FILE.header());
            for (long block = 0; block < blocks; block++) {
                for (ClusterRow row : read(block)) {
                    out.write(row.row().csv());
                    failed[0] += row.failure() == null ? 0 : 1;
                }
            }
        });
        return failed[0];
    }

    @Override
    public String toString() {
        return folder.toString();
    }

    private Path path(long block) {
        return new Path(folder, "runs.parquet/block=" + block);
    }

    private interface Content {
        void to(Writer out) throws IOException;
    }

    /** The file is whole or not there. */
    private void write(String name, Content content) throws IOException {
        Path part = new Path(folder, "." + name + ".part");
        try (Writer out = new BufferedWriter(
                new OutputStreamWriter(files.create(part, true), StandardCharsets.UTF_8))) {
            content.to(out);
        }
        Path file = new Path(folder, name);
        files.delete(file, false);
        if (!files.rename(part, file)) {
            throw new IOException("could not be written: " + file);
        }
    }
}
