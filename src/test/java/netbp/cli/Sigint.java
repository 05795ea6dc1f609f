package netbp.cli;

import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whether Ctrl-C can be tried here. */
public final class Sigint {

    private static final Path STATUS = Path.of("/proc/self/status");
    private static final long BIT = 1 << (2 - 1);

    private Sigint() {
    }

    /** Skips a test where SIGINT does not exist, or is ignored, as by all that a script starts in the background. */
    public static void assumeDelivered() throws IOException {
        assumeTrue(!System.getProperty("os.name").startsWith("Windows"), "no SIGINT on Windows");
        if (Files.isReadable(STATUS)) {
            String ignored = Files.readAllLines(STATUS).stream().filter(line -> line.startsWith("SigIgn:"))
                    .findFirst().orElse("SigIgn: 0").substring("SigIgn:".length()).strip();
            assumeFalse((Long.parseUnsignedLong(ignored, 16) & BIT) != 0, "SIGINT is ignored by all that was started with the tests");
        }
    }
}
