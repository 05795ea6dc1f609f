package netbp.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

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

    private static final List<String> COMMANDS = List.of("figures", "netbp", "netbpfull", "nlsrun", "train", "classify",
            "compare", "validate", "nist", "conditioning", "rng");

    /** The option that opens windows; without it the program does not look for a display. */
    static final String SHOW = "--show";

    private Main() {
    }

    private static Callable<Integer> command(String name) {
        return switch (name) {
            case "figures" -> new FiguresCommand();
            case "netbp" -> new NetbpCommand();
            case "netbpfull" -> new NetbpFullCommand();
            case "nlsrun" -> new NlsrunCommand();
            case "train" -> new TrainCommand();
            case "classify" -> new ClassifyCommand();
            case "compare" -> new CompareCommand();
            case "validate" -> new ValidateCommand();
            case "nist" -> new NistCommand();
            case "conditioning" -> new ConditioningCommand();
            case "rng" -> new RngCommand();
            default -> throw new IllegalArgumentException("command must be one of " + COMMANDS + ": " + name);
        };
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
            System.setProperty("java.awt.headless", "true");
        }
        String[] arguments = args.length == 0 ? new String[] {"figures"} : args;
        CommandLine commandLine = new CommandLine(new Main());
        // only the command that is called, if there is such a one: picocli's work for all takes longer than a short run
        for (String name : COMMANDS.contains(arguments[0]) ? List.of(arguments[0]) : COMMANDS) {
            commandLine.addSubcommand(name, command(name));
        }
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
                || e instanceof UncheckedIOException) {
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
                return "command must be one of " + String.join(", ", COMMANDS) + ": " + argument;
            }
            return "no such argument of " + command.getCommandName() + ": " + argument;
        }
        if (e.getCause() instanceof TypeConversionException rule && e.getArgSpec() != null) {
            return name(e.getArgSpec()) + " " + ruleMessage(e, rule);
        }
        return e.getMessage();
    }

    private static String ruleMessage(ParameterException e, TypeConversionException rule) {
        Class<?>[] types = e.getArgSpec().auxiliaryTypes();
        Object[] words = types[0].getEnumConstants();
        if (words == null || rule.getMessage().startsWith("must")) {
            return rule.getMessage();
        }
        return "must be one of " + Arrays.stream(words).map(word -> word.toString().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", ")) + ": " + e.getValue();
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
