package netbp.section7;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The default build does not know this program or its engine. */
class BuildTest {

    @Test
    @DisplayName("the engine stands in the profile only")
    void profile() throws IOException {
        String pom = Files.readString(Path.of("pom.xml"));
        int from = pom.indexOf("<id>section7</id>");
        int to = pom.indexOf("</profile>", from);
        assertTrue(from > pom.indexOf("<profiles>") && to > from);
        String profile = pom.substring(from, to);
        String rest = pom.substring(0, from) + pom.substring(to);
        for (String word : List.of("ai.djl", "ojalgo", "src/section7")) {
            assertTrue(profile.contains(word), word);
            assertFalse(rest.contains(word), word);
        }
    }

    @Test
    @DisplayName("no other source imports the engine or this program")
    void sources() throws IOException {
        int read = 0;
        for (String root : List.of("src/main", "src/test")) {
            try (Stream<Path> files = Files.walk(Path.of(root))) {
                for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                    String text = Files.readString(file);
                    assertFalse(text.contains("import ai.djl") || text.contains("import netbp.section7"), file.toString());
                    read++;
                }
            }
        }
        assertTrue(read > 100);
    }

    @Test
    @DisplayName("only what trains knows the engine")
    void owners() throws IOException {
        List<String> others = List.of("ImageSet", "ImageData", "ImageFolder", "MadeUpImages", "EpochDraws", "Schedule", "Contrast", "Errors",
                "EpochErrors", "Curves", "ConfusionFigure", "FiltersFigure", "WrongImagesFigure", "Tiles", "Summary", "Progress", "Section7");
        for (String name : others) {
            String text = Files.readString(Path.of("src/section7/java/netbp/section7", name + ".java"));
            assertEquals(-1, text.indexOf("import ai.djl"), name);
        }
    }
}
