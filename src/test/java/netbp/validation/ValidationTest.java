package netbp.validation;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import netbp.leastsquares.SolverChoice;
import netbp.reference.References;
import netbp.solvers.RandomStarts;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The checks themselves, and the reports made of them. */
class ValidationTest {

    private static final Path FOLDER = Path.of("matlab-reference");
    /** One row of the solvers' table, not computed: the study has its own tests. */
    private static final Lazy<List<RandomStarts>> SOLVERS = new Lazy<>(() -> List.of(
            new RandomStarts(SolverChoice.MATLAB, RandomStarts.Setting.DEFAULTS, 200, 150, 3000, 2500)));

    @TestFactory
    @DisplayName("the program agrees with every stored reference")
    Stream<DynamicTest> checks() {
        return Validation.checks().stream().map(check -> DynamicTest.dynamicTest(check.name(), () -> {
            Report.Entry entry = new Report.Entry(check, check.run(Shared.RUNS, References.bundled()));
            assertTrue(entry.outcome().holds(), entry.line());
        }));
    }

    @Test
    @DisplayName("at least 20 checks of different names and 6 references made by MATLAB; every stored file is read")
    void coverage() throws IOException {
        List<Check> checks = Validation.checks();
        Set<String> names = checks.stream().map(Check::name).collect(Collectors.toSet());
        Set<String> read = checks.stream().flatMap(check -> check.files().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(checks.size(), names.size());
        assertTrue(checks.size() >= 20);
        assertTrue(read.stream().filter(file -> Report.Maker.of(file) == Report.Maker.MATLAB).count() >= 6);
        assertEquals(storedFiles(), read);
    }

    @Test
    @DisplayName("the family has at least 32 neighbours of the start")
    void family() {
        assertTrue(Shared.RUNS.family().members().size() >= 33);
    }

    private static Set<String> storedFiles() throws IOException {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.filter(file -> file.getNameCount() > 2 && file.toString().endsWith(".csv"))
                    .map(file -> FOLDER.relativize(file).toString().replace('\\', '/'))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    @Test
    @DisplayName("the README of the references names each of them")
    void readme() throws IOException {
        String readme = Files.readString(FOLDER.resolve("README.md"));
        assertAll(storedFiles().stream().map(file -> () -> assertTrue(readme.contains("`" + file + "`"), file)));
    }

    @Test
    @DisplayName("the reports come out the same twice, with figures inside and nothing fetched")
    void reports(@TempDir Path folder) throws IOException {
        Validation validation = new Validation(References.in(FOLDER), Shared.RUNS, SOLVERS);
        Report report = validation.run(Validation.checks(), entry -> { });
        assertTrue(report.holds());
        validation.write(report, folder);
        String markdown = Files.readString(folder.resolve("report.md"));
        String html = Files.readString(folder.resolve("report.html"));
        validation.write(validation.run(Validation.checks(), entry -> { }), folder);
        assertEquals(markdown, Files.readString(folder.resolve("report.md")));
        assertEquals(html, Files.readString(folder.resolve("report.html")));
        for (Check check : Validation.checks()) {
            assertTrue(markdown.contains("### " + check.name()));
            assertTrue(html.contains("id=\"" + check.name() + "\""));
        }
        assertTrue(markdown.contains("| matlab | 150 of 200 | 3000 | 2500 |"), markdown);
        assertTrue(html.contains(">150 of 200<"));
        assertEquals(12, html.split("<img ", -1).length - 1);
        assertFalse(html.contains("<script") || html.contains("src=\"http") || html.contains("url("));
    }

    @Test
    @DisplayName("a figure whose reference is missing is left out; the report is written and does not hold")
    void damagedReference(@TempDir Path folder) throws IOException {
        Validation validation = new Validation(References.in(folder), Shared.RUNS, SOLVERS);
        Report report = validation.run(Validation.checks(), entry -> { });
        assertFalse(report.holds());
        validation.write(report, folder);
        String html = Files.readString(folder.resolve("report.html"));
        assertFalse(html.contains("<img "));
        assertTrue(html.contains("matlab/rng/randn-seed-42.csv: no such file"));
    }
}
