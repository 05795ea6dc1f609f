package netbp.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

import netbp.figures.FigureWindow;
import netbp.figures.NoDisplayException;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The program. */
@Command(name = "netbp", scope = ScopeType.INHERIT, mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        description = "The MATLAB codes of Higham and Higham, \"Deep Learning: An Introduction for Applied "
                + "Mathematicians\", in Java. Without a command: figures.")
public final class Main {

    /** Only the command that is called is built: picocli's work for all of them takes longer than a short run. */
    private static final Map<String, Supplier<Callable<Integer>>> COMMANDS = commands();

    /** The option that opens windows; without it the program does not look for a display. */
    static final String SHOW = "--show";

    private Main() {
    }

    private static Map<String, Supplier<Callable<Integer>>> commands() {
        Map<String, Supplier<Callable<Integer>>> commands = new LinkedHashMap<>();
        commands.put("figures", FiguresCommand::new);
        commands.put("netbp", NetbpCommand::new);
        commands.put("netbpfull", NetbpFullCommand::new);
        commands.put("nlsrun", NlsrunCommand::new);
        commands.put("train", TrainCommand::new);
        commands.put("classify", ClassifyCommand::new);
        commands.put("compare", CompareCommand::new);
        commands.put("validate", ValidateCommand::new);
        commands.put("nist", NistCommand::new);
        commands.put("conditioning", ConditioningCommand::new);
        commands.put("rng", RngCommand::new);
        return commands;
    }

    /** Runs a command and ends the JVM with its exit code where that is not 0. */
    public static void main(String[] args) {
        int exitCode = run(args, new PrintWriter(System.out, true), new PrintWriter(System.err, true));
        if (exitCode != ExitCode.DONE) {
            System.exit(exitCode);
        }
    }

    /** Runs a command, {@code figures} if none is given, and returns its exit code. */
    static int run(String[] args, PrintWriter out, PrintWriter err) {
        if (!Arrays.asList(args).contains(SHOW)) {
            FigureWindow.neverOpens();
        }
        String[] arguments = args.length == 0 ? new String[] {"figures"} : args;
        CommandLine commandLine = new CommandLine(new Main());
        COMMANDS.forEach((name, command) -> {
            if (name.equals(arguments[0]) || !COMMANDS.containsKey(arguments[0])) {
                commandLine.addSubcommand(name, command.get());
            }
        });
        commandLine.setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(out)
                .setErr(err)
                .setParameterExceptionHandler((e, unused) -> fail(err, usageMessage(e)))
                .setExecutionExceptionHandler((e, command, result) -> failed(err, e));
        try {
            return commandLine.execute(arguments);
        } catch (OutOfMemoryError e) {
            return fail(err, "not enough memory for this input (the JVM's -Xmx sets the limit)");
        }
    }

    private static int failed(PrintWriter err, Exception e) {
        if (e instanceof InputException || e instanceof IllegalArgumentException || e instanceof IOException
                || e instanceof UncheckedIOException || e instanceof NoDisplayException) {
            return fail(err, e.getMessage());
        }
        fail(err, "internal error: " + e);
        return ExitCode.FAILED;
    }

    private static int fail(PrintWriter err, String message) {
        err.println("netbp: " + String.valueOf(message).lines().findFirst().orElse(""));
        return ExitCode.BAD_INPUT;
    }

    private static String usageMessage(ParameterException e) {
        CommandLine command = e.getCommandLine();
        if (e instanceof UnmatchedArgumentException unmatched) {
            String argument = unmatched.getUnmatched().get(0);
            if (!command.getSubcommands().isEmpty() && !argument.startsWith("-")) {
                return "command must be one of " + String.join(", ", COMMANDS.keySet()) + ": " + argument;
            }
            return "no such argument of " + command.getCommandName() + ": " + argument;
        }
        if (e.getCause() instanceof TypeConversionException rule && e.getArgSpec() != null) {
            return name(e.getArgSpec()) + " " + rule.getMessage();
        }
        return e.getMessage();
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }

    /** The version in the jar's manifest. */
    static final class Version implements IVersionProvider {

        @Override
        public String[] getVersion() {
            String version = Main.class.getPackage().getImplementationVersion();
            return new String[] {"netbp " + (version == null ? "(not packaged)" : version)};
        }
    }
}
