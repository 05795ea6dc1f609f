package netbp.section7;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;

import ai.djl.ndarray.NDManager;
import netbp.io.WholeFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Trains the network and writes curves, checkpoint, pictures and a report. */
@Command(name = "section7", mixinStandardHelpOptions = true, versionProvider = TrainCommand.Version.class, sortOptions = false,
        description = {"Image classification by a convolutional network, as in Section 7 of Higham and Higham, \"Deep Learning: An "
                + "Introduction for Applied Mathematicians\".",
            "Writes curves.csv and its pictures and checkpoint.mat after every epoch; then the confusion matrix, images that were got "
                + "wrong, the first layer's filters, and report.html."},
        footer = {"", "CIFAR-10's binary version, 162 MB: https://www.cs.toronto.edu/~kriz/cifar.html"})
final class TrainCommand implements Callable<Integer> {

    private static final int MOST_EPOCHS = 10_000;
    private static final int MADE_UP_STEP = 500;
    private static final int MOST_MADE_UP = 50_000;
    private static final int MOST_THREADS = 1024;

    @Spec
    private CommandSpec spec;

    @Option(names = "--data", paramLabel = "FOLDER",
            description = "holds CIFAR-10's data_batch_1.bin to data_batch_5.bin, test_batch.bin and batches.meta.txt")
    private Path data;

    @Option(names = "--made-up", paramLabel = "N",
            description = "instead of that, N images of ten shapes drawn from the random stream, and N/5 to validate with; a multiple of "
                    + MADE_UP_STEP)
    private String madeUp;

    @Option(names = "--epochs", paramLabel = "N", defaultValue = "" + Schedule.EPOCHS, description = "default: ${DEFAULT-VALUE}")
    private String epochs;

    @Option(names = "--out", paramLabel = "FOLDER", defaultValue = "out/section7", description = "default: ${DEFAULT-VALUE}")
    private Path out;

    @Option(names = "--threads", paramLabel = "N", description = "default: as many as there are processors")
    private String threads;

    @Option(names = "--resume", description = "goes on after the last whole epoch of the run in --out")
    private boolean resume;

    @Override
    public Integer call() throws IOException {
        if ((data == null) == (madeUp == null)) {
            throw new IllegalArgumentException("one of --data FOLDER and --made-up N must be given: "
                    + (data == null ? "neither is" : "both are") + " (--help says more)");
        }
        int lastEpoch = whole("--epochs", epochs, 1, MOST_EPOCHS);
        int cores = threads == null ? Runtime.getRuntime().availableProcessors() : whole("--threads", threads, 1, MOST_THREADS);
        PrintWriter lines = spec.commandLine().getOut();
        ImageData images = images();
        try {
            WholeFile.prepareFolder(out);
        } catch (IOException e) {
            throw new IOException("--out " + e.getMessage(), e);
        }
        if (!resume && Files.exists(Checkpoint.in(out))) {
            throw new IllegalArgumentException("--out must not hold another run, or --resume goes on with it: " + Checkpoint.in(out));
        }
        try (NDManager manager = PyTorch.manager(cores)) {
            return new Run(manager, images, source(), out, lines, spec.commandLine().getErr()).to(lastEpoch, resume);
        }
    }

    private ImageData images() throws IOException {
        if (data != null) {
            return ImageFolder.read(data);
        }
        int count = whole("--made-up", madeUp, MADE_UP_STEP, MOST_MADE_UP);
        if (count % MADE_UP_STEP != 0) {
            throw new IllegalArgumentException("--made-up must be a multiple of " + MADE_UP_STEP + ": " + count);
        }
        Path folder = out.resolve("made-up-" + count);
        WholeFile.prepareFolder(folder);
        ImageFolder.write(folder, MadeUpImages.draw(count));
        return ImageFolder.read(folder);
    }

    private Source source() {
        return data == null ? Source.madeUp() : Source.files(data);
    }

    private static int whole(String option, String text, int least, int most) {
        try {
            int value = Integer.parseInt(text);
            if (value >= least && value <= most) {
                return value;
            }
        } catch (NumberFormatException e) {
            // falls through to the rule
        }
        throw new IllegalArgumentException(option + " must be a whole number from " + least + " to " + most + ": " + text);
    }

    /** The version in the jar's manifest. */
    static final class Version implements IVersionProvider {

        @Override
        public String[] getVersion() {
            String version = Section7.class.getPackage().getImplementationVersion();
            return new String[] {"section7 " + (version == null ? "(not packaged)" : version)};
        }
    }
}
