package netbp.section7;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;

import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The program. Exit codes: 0 done, 1 the run did not end well, 2 bad usage or input, with one line that says what. */
public final class Section7 {

    static final int DONE = 0;
    static final int FAILED = 1;
    static final int BAD_INPUT = 2;

    private Section7() {
    }

    /** Runs the program and ends the JVM with its exit code. */
    public static void main(String[] args) {
        System.exit(run(args, new PrintWriter(System.out, true), new PrintWriter(System.err, true)));
    }

    /** Runs the program and returns its exit code. */
    static int run(String[] args, PrintWriter out, PrintWriter err) {
        System.setProperty("java.awt.headless", "true");
        CommandLine commandLine = new CommandLine(new TrainCommand())
                .addSubcommand(new LayersCommand())
                .addSubcommand(new ConvolutionCommand())
                .addSubcommand(new LossesCommand())
                .setOut(out)
                .setErr(err)
                .setParameterExceptionHandler((e, unused) -> fail(err, usage(e), BAD_INPUT))
                .setExecutionExceptionHandler((e, command, result) -> failed(err, e));
        try {
            return commandLine.execute(args);
        } catch (OutOfMemoryError e) {
            return fail(err, "not enough memory for these images (the JVM's -Xmx sets the limit)", BAD_INPUT);
        } catch (UnsatisfiedLinkError | NoClassDefFoundError e) {
            return fail(err, "PyTorch could not be loaded: " + e.getMessage(), FAILED);
        }
    }

    private static String usage(ParameterException e) {
        if (e instanceof UnmatchedArgumentException unmatched) {
            return "no such argument: " + unmatched.getUnmatched().get(0) + " (--help lists them)";
        }
        return e.getMessage();
    }

    private static int failed(PrintWriter err, Exception e) {
        if (e instanceof IllegalArgumentException || e instanceof IOException || e instanceof UncheckedIOException) {
            return fail(err, e.getMessage(), BAD_INPUT);
        }
        return fail(err, "internal error: " + e, FAILED);
    }

    private static int fail(PrintWriter err, String message, int exitCode) {
        err.println("section7: " + String.valueOf(message).lines().findFirst().orElse(""));
        return exitCode;
    }
}
