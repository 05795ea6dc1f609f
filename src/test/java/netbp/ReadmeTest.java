package netbp;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README holds: its programs compile and run, its pictures exist. */
class ReadmeTest {

    private static final Path README = Path.of("README.md");

    @TempDir
    Path folder;

    @Test
    @DisplayName("every Java example compiles, runs and prints what its comments say")
    void examples() throws IOException, InterruptedException {
        List<String> examples = Pattern.compile("```java\\n(.*?)```", Pattern.DOTALL).matcher(Files.readString(README))
                .results().map(match -> match.group(1)).toList();
        assertTrue(examples.size() >= 3, "the stream, lsqnonlin, a classifier");
        examples.forEach(example -> assertTrue(Examples.claims(example) > 0, example));
        new Examples(folder).run("", examples);
    }

    @Test
    @DisplayName("every picture and every link to a file in it exists")
    void links() throws IOException {
        List<String> links = Pattern.compile("\\]\\(([^)#:]+)\\)").matcher(Files.readString(README))
                .results().map((MatchResult match) -> match.group(1)).toList();
        assertTrue(links.size() >= 9, "nine figures");
        links.forEach(link -> assertTrue(Files.exists(Path.of(link)), link));
    }
}
