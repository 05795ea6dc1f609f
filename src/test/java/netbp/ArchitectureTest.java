package netbp;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.PrintWriter;
import java.text.DecimalFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The package table: each package imports only what stands below it, and each library has its owners. */
class ArchitectureTest {

    private static final JavaClasses CLASSES =
            new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("netbp");

    /** A package of ours and those that it may import. */
    private static final Map<String, List<String>> MAY_IMPORT = Map.ofEntries(
            Map.entry("io", List.of()),
            Map.entry("network", List.of()),
            Map.entry("statistics", List.of()),
            Map.entry("matlab", List.of("io")),
            Map.entry("leastsquares", List.of("io", "matlab", "network")),
            Map.entry("training", List.of("matlab", "network")),
            Map.entry("drawing", List.of("io")),
            Map.entry("figures", List.of("drawing", "network", "io")),
            Map.entry("paper", List.of("io", "figures", "drawing", "data", "leastsquares", "training", "matlab", "network")),
            Map.entry("data", List.of("io", "matlab", "network")),
            Map.entry("fit", List.of("data", "leastsquares", "training", "matlab", "network")),
            Map.entry("report", List.of("io", "figures", "drawing")),
            Map.entry("reference", List.of("io", "network")),
            Map.entry("study", List.of("io", "statistics", "report", "figures", "drawing", "data", "paper", "leastsquares",
                    "training", "matlab", "network")),
            Map.entry("solvers", List.of("io", "statistics", "report", "figures", "drawing", "paper", "leastsquares",
                    "matlab", "network")),
            Map.entry("validation", List.of("io", "reference", "statistics", "solvers", "report", "figures", "drawing",
                    "data", "paper", "leastsquares", "training", "matlab", "network")),
            Map.entry("cli", List.of("io", "reference", "validation", "solvers", "study", "report", "figures", "drawing",
                    "data", "paper", "leastsquares", "training", "matlab", "network")));

    /** A library and the packages of ours that may use it. */
    private static final Map<String, List<String>> LIBRARY_OWNERS = Map.of(
            "picocli", List.of("cli"),
            "de.siegmar.fastcsv", List.of("data"),
            "org.knowm.xchart", List.of("figures"),
            "de.erichseifert", List.of("figures"),
            "org.apache.pdfbox", List.of("drawing"),
            "org.apache.commons.math3", List.of("leastsquares"),
            "org.hipparchus.optim", List.of("leastsquares"),
            "org.hipparchus", List.of("leastsquares", "solvers", "statistics", "validation"));

    @ParameterizedTest
    @MethodSource("packages")
    @DisplayName("a package imports only what stands below it")
    void table(String name, List<String> allowed) {
        List<String> others = new ArrayList<>(MAY_IMPORT.keySet());
        others.remove(name);
        others.removeAll(allowed);
        noClasses().that().resideInAPackage("netbp." + name + "..")
                .should().dependOnClassesThat().resideInAnyPackage(
                        others.stream().map(other -> "netbp." + other + "..").toArray(String[]::new))
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    static Stream<Arguments> packages() {
        return MAY_IMPORT.entrySet().stream().sorted(Map.Entry.comparingByKey())
                .map(entry -> Arguments.of(entry.getKey(), entry.getValue()));
    }

    @ParameterizedTest
    @MethodSource("libraries")
    @DisplayName("a library is used by its owners only")
    void libraries(String library, List<String> owners) {
        noClasses().that().resideOutsideOfPackages(
                        owners.stream().map(owner -> "netbp." + owner + "..").toArray(String[]::new))
                .should().dependOnClassesThat().resideInAPackage(library + "..")
                .check(CLASSES);
    }

    static Stream<Arguments> libraries() {
        return LIBRARY_OWNERS.entrySet().stream().sorted(Map.Entry.comparingByKey())
                .map(entry -> Arguments.of(entry.getKey(), entry.getValue()));
    }

    @Test
    @DisplayName("every class lies in a package of the table, and the table names no other")
    void everyPackageIsListed() {
        TreeSet<String> packages = new TreeSet<>();
        CLASSES.forEach(type -> packages.add(type.getPackageName().split("\\.")[1]));
        assertEquals(new TreeSet<>(MAY_IMPORT.keySet()), packages);
    }

    @Test
    @DisplayName("no cycles")
    void noCycles() {
        SlicesRuleDefinition.slices().matching("netbp.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    @DisplayName("results have the same bits on every JVM: no Math.exp, log, pow, or trigonometry")
    void strictMath() {
        for (String name : List.of("exp", "expm1", "log", "log10", "log1p", "sin", "cos", "tan", "tanh", "sinh", "cosh",
                "atan", "atan2", "cbrt", "hypot")) {
            int arguments = name.equals("atan2") || name.equals("hypot") ? 2 : 1;
            Class<?>[] types = Stream.generate(() -> double.class).limit(arguments).toArray(Class<?>[]::new);
            noClasses().should().callMethod(Math.class, name, types).check(CLASSES);
        }
        noClasses().should().callMethod(Math.class, "pow", double.class, double.class).check(CLASSES);
    }

    @Test
    @DisplayName("no digit, letter or line depends on the locale of the user")
    void locale() {
        noClasses().should().callMethod(String.class, "format", String.class, Object[].class)
                .orShould().callMethod(String.class, "formatted", Object[].class)
                .orShould().callMethod(String.class, "toLowerCase")
                .orShould().callMethod(String.class, "toUpperCase")
                .orShould().callMethod(PrintWriter.class, "printf", String.class, Object[].class)
                .orShould().callMethod(PrintWriter.class, "format", String.class, Object[].class)
                .orShould().callConstructor(DecimalFormat.class, String.class)
                .check(CLASSES);
    }

    @Test
    @DisplayName("only the command line ends the JVM or writes to standard output")
    void noExit() {
        noClasses().that().resideOutsideOfPackage("netbp.cli..").should().callMethod(System.class, "exit", int.class)
                .check(CLASSES);
        noClasses().that().doNotHaveFullyQualifiedName("netbp.cli.Main").should().accessField(System.class, "out")
                .check(CLASSES);
    }
}
