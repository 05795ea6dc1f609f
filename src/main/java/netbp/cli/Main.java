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
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;

/** The program. */
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
            case HELP -> new Help();
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
        // no option is a time or of a database: picocli would load the classes of both
        System.setProperty("picocli.converters.excludes", "java[.](sql|time)[.].*");
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
        return args.length == 1 || args[1].startsWith("-") ? new String[] {"--help"} : new String[] {args[1], "--help"};
    }

    /**
     * The program with the command of that name; if there is none such, with what is told of all. picocli's work for all
     * options takes longer than a short run.
     */
    private static CommandLine commandLine(String name, Session session) {
        CommandLine program = new CommandLine(program());
        if (COMMANDS.contains(name)) {
            program.addSubcommand(name, command(name, session));
        } else {
            COMMANDS.forEach(one -> program.addSubcommand(one, listed(one)));
        }
        return configured(program);
    }

    /** The program with all commands, for what is told about them: it can be asked, not run. */
    static CommandLine allCommands() {
        CommandLine program = new CommandLine(program());
        COMMANDS.forEach(name -> program.addSubcommand(name, command(name, null)));
        return configured(program);
    }

    /** The program without commands; made by hand, because to read annotations takes a tenth of a short run. */
    private static CommandSpec program() {
        CommandSpec program = CommandSpec.create().name(NAME).versionProvider(new Version());
        program.usageMessage().description("The MATLAB codes of Higham and Higham, \"Deep Learning: An Introduction for "
                + "Applied Mathematicians\", in Java. Without a command: figures.");
        return program
                .addOption(OptionSpec.builder("-h", "--help").usageHelp(true).scopeType(ScopeType.INHERIT)
                        .description("Show this help message and exit.").build())
                .addOption(OptionSpec.builder("-V", "--version").versionHelp(true).scopeType(ScopeType.INHERIT)
                        .description("Print version information and exit.").build());
    }

    /** What is told of a command that is not called: its line and its example. */
    private static CommandSpec listed(String name) {
        Command told = command(name, null).getClass().getAnnotation(Command.class);
        CommandSpec spec = CommandSpec.create();
        spec.usageMessage().header(told.header()).footer(told.footer());
        return spec;
    }

    private static CommandLine configured(CommandLine program) {
        program.getSubcommands().values().forEach(command -> command.getCommandSpec().versionProvider(new Version()));
        Usage.install(program);
        return program.setCaseInsensitiveEnumValuesAllowed(true)
                .setExpandAtFiles(false)
                .registerConverter(Path.class, new Converters.FileName());
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

    /** Listed, but never run: see {@link #arguments}. */
    @Command(header = "the help of a command", description = "The same as netbp COMMAND --help; without COMMAND, netbp --help.",
            footer = "Example: netbp help train")
    private static final class Help implements Callable<Integer> {

        @Parameters(paramLabel = "COMMAND", arity = "0..1", description = "one of those that netbp --help lists")
        private String command;

        @Override
        public Integer call() {
            throw new IllegalStateException("help must stand before a command: " + command);
        }
    }
}
