package netbp.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.util.concurrent.Callable;

import netbp.io.ProtectedFiles;
import netbp.network.LabelledPoints;
import netbp.spark.ClusterSweep;
import netbp.study.Sweep;

import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.SparkSession;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code sweep} on a cluster, for spark-submit. The runs, their rows and runs.csv are those of {@link SweepCommand}. */
@Command(name = SweepOnSpark.NAME, mixinStandardHelpOptions = true, versionProvider = Main.Version.class,
        description = "Does the runs of netbp sweep on Apache Spark and writes runs.parquet and runs.csv. FILE and FOLDER are paths or "
                + "URIs of any file system that Spark knows. A sweep whose driver was killed keeps its blocks; --resume goes on.",
        footer = "Example: spark-submit --master spark://HOST:7077 netbp-spark.jar --seeds 1:1000 --eta 0.05,0.2,1 --out hdfs:///sweep")
public final class SweepOnSpark implements Callable<Integer> {

    static final String NAME = "netbp-spark";

    private final Session session;

    @Spec
    private CommandSpec spec;

    @Mixin
    private StudyOptions options;

    @Option(names = "--block", paramLabel = "N", defaultValue = "10000", converter = Converters.Count.class,
            description = "runs in a block; a resumed sweep does the blocks that are not there (default: ${DEFAULT-VALUE})")
    private long block;

    @Option(names = "--per-task", paramLabel = "N", defaultValue = "25", converter = Converters.Count.class,
            description = "runs a task of Spark does, one after the other (default: ${DEFAULT-VALUE})")
    private long perTask;

    @Option(names = "--resume", description = "go on with an interrupted or killed sweep in the folder of --out")
    private boolean resume;

    @Option(names = "--out", paramLabel = "FOLDER", required = true, description = "where files go")
    private String out;

    private SweepOnSpark(Session session) {
        this.session = session;
    }

    /** Runs the program and ends the JVM with its exit code where that is not 0. */
    public static void main(String[] args) {
        int exitCode = run(args, new PrintWriter(System.out, true), new PrintWriter(System.err, true));
        if (exitCode != ExitCode.DONE) {
            System.exit(exitCode);
        }
    }

    private static int run(String[] args, PrintWriter out, PrintWriter err) {
        try (Session session = new Session(new Interruption(err), new ProtectedFiles(), out, out)) {
            CommandLine commandLine = new CommandLine(new SweepOnSpark(session)).setOut(out).setErr(err)
                    .setParameterExceptionHandler((e, unused) -> Main.fail(err, NAME, UsageMessage.of(e)))
                    .setExecutionExceptionHandler((e, command, result) -> Main.failed(err, NAME, e))
                    .setCaseInsensitiveEnumValuesAllowed(true)
                    .registerConverter(java.nio.file.Path.class, new Converters.FileName());
            return commandLine.execute(args);
        }
    }

    @Override
    public Integer call() throws IOException {
        PrintWriter printer = spec.commandLine().getOut();
        try (SparkSession spark = SparkSession.builder().appName("netbp sweep").getOrCreate()) {
            LabelledPoints points = points(spark);
            Sweep sweep = options.sweep();
            options.tryOnce(sweep, points, sweep.size(), 1);
            ClusterSweep cluster = new ClusterSweep(spark, sweep, points, out, size("--block", block),
                    size("--per-task", perTask));
            cluster.open(resume, options.identity(options.settings(sweep, points, sweep.size()), points));
            long failed = cluster.run(printer::println);
            printer.println(sweep.size() + " runs in " + out + ": runs.csv, runs.parquet"
                    + (failed == 0 ? "" : "; " + failed + " of them failed"));
            return failed == 0 ? ExitCode.DONE : ExitCode.FAILED;
        }
    }

    /** The points; a file is looked for where Spark looks, and copied here if that is another machine. */
    private LabelledPoints points(SparkSession spark) throws IOException {
        if (options.file().isEmpty()) {
            return options.points(session);
        }
        Path path = new Path(options.file().get());
        FileSystem files = path.getFileSystem(spark.sparkContext().hadoopConfiguration());
        if (files.getScheme().equals("file")) {
            options.readFrom(java.nio.file.Path.of(path.toUri().getPath()));
            return options.points(session);
        }
        java.nio.file.Path folder = Files.createTempDirectory("netbp");
        java.nio.file.Path copy = folder.resolve(path.getName());
        try {
            try (var in = files.open(path)) {
                Files.copy(in, copy);
            }
            options.readFrom(copy);
            return options.points(session);
        } finally {
            Files.deleteIfExists(copy);
            Files.delete(folder);
        }
    }

    private static int size(String option, long value) {
        if (value > Integer.MAX_VALUE) {
            throw new InputException(option + " must be below 2^31: " + value);
        }
        return (int) value;
    }
}
