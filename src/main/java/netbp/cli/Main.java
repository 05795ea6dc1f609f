package netbp.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;

import netbp.io.OptionalLibrary;
import netbp.io.ProtectedFiles;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.ScopeType;

/** The program. */
@Command(name = "netbp", scope = ScopeType.INHERIT, mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        description = "The MATLAB codes of Higham and Higham, \"Deep Learning: An Introduction for Applied "
                + "Mathematicians\", in Java. Without a command: figures.")
public final class Main {

    private static final String NAME = "netbp";
    private static final String HELP = "help";
    /** In the order in which they are listed. */
    static final List<String> COMMANDS = List.of("figures", "netbp", "netbpfull", "nlsrun", "train", "classify",
            "compare", "sweep", "xor", "landscape", "validate", "nist", "conditioning", "rng", "studio", "completion", HELP);

    /** The option that opens windows; without it the program does not look for a display. */
    static final String SHOW = "--show";

    private Main() {
    }

    private static Callable<Integer> command(String name, Session session) {
        return switch (name) {
            case "figures" -> new FiguresCommand(session);
            case "netbp" -> new NetbpCommand(session);
            case "netbpfull" -> new NetbpFullCommand(session);
            case "nlsrun" -> new NlsrunCommand(session);
            case "train" -> new TrainCommand(session);
            case "classify" -> new ClassifyCommand(session);
            case "compare" -> new CompareCommand(session);
            case "sweep" -> new SweepCommand(session);
            case "xor" -> new XorCommand(session);
            case "landscape" -> new LandscapeCommand(session);
            case "validate" -> new ValidateCommand(session);
            case "nist" -> new NistCommand(session);
            case "conditioning" -> new ConditioningCommand(session);
            case "rng" -> new RngCommand();
            case "studio" -> new StudioCommand();
            case "completion" -> new CompletionCommand();
            case HELP -> new CommandLine.HelpCommand();
            default -> throw new IllegalArgumentException("command must be one of " + COMMANDS + ": " + name);
        };
    }

    /** Runs a command and ends the JVM with its exit code where that is not 0. */
    public static void main(String[] args) {
        StandardOutput out = new StandardOutput();
        PrintWriter err = new PrintWriter(System.err, true);
        int exitCode = run(args, out.text(), out.data(), err);
        if (exitCode != ExitCode.BAD_INPUT && out.failure().isPresent()) {
            exitCode = fail(err, NAME, out.failure().get());
        }
        if (exitCode != ExitCode.DONE) {
            System.exit(exitCode);
        }
    }

    /** Runs a command, {@code figures} if none is given, and returns its exit code. */
    static int run(String[] args, PrintWriter out, PrintWriter err) {
        return run(args, out, out, err);
    }

    private static int run(String[] args, PrintWriter out, Writer data, PrintWriter err) {
        if (!Arrays.asList(args).contains(SHOW)) {
            System.setProperty("java.awt.headless", "true");
        }
        String[] arguments = arguments(args);
        try (Session session = new Session(new Interruption(err), new ProtectedFiles(), out, data)) {
            CommandLine commandLine = commandLine(arguments[0], session)
                    .setOut(out)
                    .setErr(err)
                    .setParameterExceptionHandler((e, unused) -> fail(err, NAME, UsageMessage.of(e)))
                    .setExecutionExceptionHandler((e, command, result) -> failed(err, NAME, e));
            try {
                return commandLine.execute(arguments);
            } catch (OutOfMemoryError e) {
                return fail(err, NAME, "not enough memory for this input (the JVM's -Xmx sets the limit)");
            }
        }
    }

    /** {@code help train} as {@code train --help}. */
    private static String[] arguments(String[] args) {
        if (args.length == 0) {
            return new String[] {"figures"};
        }
        if (!args[0].equals(HELP)) {
            return args;
        }
        return args.length == 1 ? new String[] {"--help"} : new String[] {args[1], "--help"};
    }

    /** The program with the command of that name, or with all if there is none such. */
    private static CommandLine commandLine(String name, Session session) {
        CommandLine commandLine = new CommandLine(new Main());
        // only the command that is called: picocli's work for all takes longer than a short run
        for (String one : COMMANDS.contains(name) ? List.of(name) : COMMANDS) {
            commandLine.addSubcommand(one, command(one, session));
        }
        CommandLine help = commandLine.getSubcommands().get(HELP);
        if (help != null) {
            help.getCommandSpec().usageMessage().header("the help of a command").footer("Example: netbp help train");
        }
        Usage.install(commandLine);
        return commandLine.setCaseInsensitiveEnumValuesAllowed(true)
                .registerConverter(Path.class, new Converters.FileName());
    }

    /** The program with all commands, for what is told about them: it can be asked, not run. */
    static CommandLine allCommands() {
        return commandLine("", null);
    }

    /** Says on one line why a program failed, and returns its exit code: bad input, or a fault of the program. */
    static int failed(PrintWriter err, String program, Exception e) {
        if (e instanceof InputException || e instanceof OptionalLibrary.MissingException
                || e instanceof IllegalArgumentException || e instanceof IOException || e instanceof UncheckedIOException) {
            return fail(err, program, e.getMessage());
        }
        fail(err, program, "internal error: " + e);
        return ExitCode.FAILED;
    }

    /** Says on one line what is wrong with the input, and returns the exit code. */
    static int fail(PrintWriter err, String program, String message) {
        err.println(program + ": " + String.valueOf(message).lines().findFirst().orElse(""));
        return ExitCode.BAD_INPUT;
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
