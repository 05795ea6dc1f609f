package netbp;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Javadoc holds: what stands in it as a program compiles, runs and prints what its comments say. */
class JavadocExamplesTest {

    private static final Pattern PROGRAM = Pattern.compile("<pre>\\{@code\\s*?\\n(.*?)\\n\\s*\\* \\}</pre>", Pattern.DOTALL);
    private static final String IMPORTS = Stream.of("java.nio.file", "java.util", "java.util.function", "java.util.random",
                    "java.util.stream", "netbp.fit", "netbp.leastsquares", "netbp.matlab", "netbp.network", "netbp.training")
            .map(name -> "import " + name + ".*;\n").reduce("", String::concat);

    @Test
    @DisplayName("every program in the Javadoc of the library compiles, runs and prints what its comments say")
    void programs(@TempDir Path folder) throws IOException, InterruptedException {
        List<String> programs = new ArrayList<>();
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            for (Path source : sources.filter(file -> file.toString().endsWith(".java")).sorted().toList()) {
                String text = Files.readString(source);
                List<String> found = PROGRAM.matcher(text).results()
                        .map(match -> match.group(1).replaceAll("(?m)^\\s*\\* ?", "")).toList();
                assertTrue(found.size() == text.split("<pre>\\{@code").length - 1, "programs of several lines in " + source);
                found.forEach(program -> assertTrue(Examples.claims(program) > 0, source + ":\n" + program));
                programs.addAll(found);
            }
        }
        assertTrue(programs.size() >= 7, "programs: " + programs.size());
        new Examples(folder).run(IMPORTS, programs);
    }
}
