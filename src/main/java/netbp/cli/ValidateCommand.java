package netbp.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;

import netbp.reference.References;
import netbp.validation.Check;
import netbp.validation.Report;
import netbp.validation.SavedRun;
import netbp.validation.Validation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code validate}: the program against every stored reference. */
@Command(name = "validate", header = "the program against stored results of MATLAB and of GNU Octave",
        description = {
            "Prints a line for each check and writes report.md and report.html.",
            "Exit code 0 only if all checks hold, 1 if one does not."},
        footer = "Example: netbp validate --reference costvec.mat")
final class ValidateCommand implements Callable<Integer> {

    private static final Path DEFAULT_REFERENCES = Path.of("matlab-reference");

    private final Session session;

    @Option(names = "--only", paramLabel = "NAME", description = "run this check and write no report; may be repeated")
    private List<String> only = List.of();

    @Option(names = "--list", description = "print the names of the checks and what they compare")
    private boolean list;

    @Option(names = "--out", paramLabel = "FOLDER", defaultValue = "validation",
            description = "where the reports go (default: ${DEFAULT-VALUE})")
    private Path out;

    @Option(names = "--matlab-reference", paramLabel = "FOLDER",
            description = "where the stored results lie (default: matlab-reference if there is such a folder here, "
                    + "else those in the program)")
    private Path folder;

    @Option(names = "--reference", paramLabel = "FILE.mat",
            description = "compare with this file instead, and write no report: costvec.mat as the published netbp.m "
                    + "saves it, or what matlab-reference/make_reference.m saves")
    private Path reference;

    ValidateCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        PrintWriter lines = session.out();
        References references = references();
        List<Check> checks = checks();
        if (list) {
            checks.forEach(check -> lines.println(check.name() + ": " + check.statement()));
            return ExitCode.DONE;
        }
        Validation validation = new Validation(references);
        boolean whole = only.isEmpty() && reference == null;
        if (whole) {
            OutputPaths.prepareFolder("--out", out);
        }
        String files = out.resolve("report.md") + " and " + out.resolve("report.html");
        AtomicInteger done = new AtomicInteger();
        session.interruption().listen(() -> lines.println("interrupted after " + done + " of " + checks.size() + " checks"
                + (whole ? "; not written: " + files : "")));
        Report report = validation.run(checks, entry -> {
            lines.println(entry.line());
            done.incrementAndGet();
        });
        lines.println(report.summary());
        if (whole) {
            session.interruption().writeLast(() -> validation.write(report, out));
            lines.println("report in " + files);
        }
        return report.holds() ? ExitCode.DONE : ExitCode.FAILED;
    }

    private List<Check> checks() throws IOException {
        List<Check> all = reference == null ? Validation.checks() : SavedRun.checks(session.input(reference));
        if (only.isEmpty()) {
            return all;
        }
        return only.stream().map(name -> all.stream().filter(check -> check.name().equals(name)).findFirst()
                .orElseThrow(() -> new InputException("--only must be a name that --list prints: " + name))).toList();
    }

    private References references() {
        if (folder == null) {
            return Files.isDirectory(DEFAULT_REFERENCES) ? References.in(DEFAULT_REFERENCES) : References.bundled();
        }
        if (!Files.isDirectory(folder)) {
            throw new InputException("--matlab-reference must be a folder: " + folder);
        }
        return References.in(folder);
    }
}
