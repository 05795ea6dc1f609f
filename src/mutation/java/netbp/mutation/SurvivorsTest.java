package netbp.mutation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every mutant that the tests let live stands in {@code src/mutation/survivors.md}, with a reason. */
class SurvivorsTest {

    private static final Path LIST = Path.of("src/mutation/survivors.md");
    private static final Path REPORTS = Path.of("target/mutation");

    @ParameterizedTest
    @ValueSource(strings = {"matlab", "network", "training", "leastsquares"})
    @DisplayName("no more survivors of a method and mutator than the list has")
    void listed(String name) throws IOException {
        Map<String, Integer> listed = listed();
        List<String> missing = new ArrayList<>();
        survivors(REPORTS.resolve(name).resolve("mutations.csv")).forEach((mutant, lines) -> {
            int most = listed.getOrDefault(mutant, 0);
            if (lines.size() > most) {
                missing.add(mutant + ", " + lines.size() + " (listed: " + most + "), in lines " + lines);
            }
        });
        assertEquals(List.of(), missing, LIST + " must have a row with a reason for each survivor");
    }

    /** The numbers of the rows {@code | class | method | mutator | number | reason |}. */
    private static Map<String, Integer> listed() throws IOException {
        Map<String, Integer> listed = new TreeMap<>();
        try (Stream<String> lines = Files.lines(LIST)) {
            lines.map(line -> line.replace("`", "").split(" *\\| *")).filter(cells -> cells.length == 6 && cells[4].matches("\\d+"))
                    .forEach(cells -> listed.merge(cells[1] + " " + cells[2] + " " + cells[3], Integer.valueOf(cells[4]),
                            Integer::sum));
        }
        return listed;
    }

    /** The lines of the survivors of each class, method and mutator; the report's columns are file,class,mutator,method,line,status,test. */
    private static Map<String, List<String>> survivors(Path report) throws IOException {
        Map<String, List<String>> survivors = new TreeMap<>();
        try (Stream<String> lines = Files.lines(report)) {
            lines.map(line -> line.split(",")).filter(cells -> cells[5].equals("SURVIVED") || cells[5].equals("NO_COVERAGE"))
                    .forEach(cells -> survivors.computeIfAbsent(lastName(cells[1]) + " " + cells[3] + " "
                            + lastName(cells[2]).replace("Mutator", ""), key -> new ArrayList<>()).add(cells[4]));
        }
        return survivors;
    }

    private static String lastName(String qualified) {
        return qualified.substring(qualified.lastIndexOf('.') + 1);
    }
}
