package netbp.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SheetPagesTest {

    private static final Path DOCS = Path.of("src/docs");

    @TempDir
    Path folder;

    @Test
    @DisplayName("every sheet has a page with its title, its pictures and its outputs; no link leads nowhere")
    void pages() throws IOException {
        List<Path> pages = SheetPages.write(DOCS, folder);
        long sheets;
        try (Stream<Path> files = Files.list(DOCS)) {
            sheets = files.filter(file -> file.toString().endsWith(".md")).count();
        }
        assertEquals(sheets + 1, pages.size());
        for (Path page : pages) {
            String html = Files.readString(page);
            Matcher link = Pattern.compile("(?:href|src)=\"([^\"]*)\"").matcher(html);
            while (link.find()) {
                String target = link.group(1);
                assertTrue(target.startsWith("data:") || target.startsWith("https://") || Files.exists(folder.resolve(target)),
                        page + ": " + target);
            }
            assertTrue(html.contains("<h1>"), page.toString());
            assertFalse(html.contains("<title></title>"), page.toString());
        }
        String sheet = Files.readString(DOCS.resolve("generalise.md"));
        String page = Files.readString(folder.resolve("generalise.html"));
        assertEquals(sheet.split("\\(pictures/").length, page.split("data:image/png;base64,").length);
        assertEquals(sheet.split("```text").length, page.split("<code class=\"language-text\">").length);
        assertTrue(Files.readString(folder.resolve("api.html")).contains("<table>"));
    }
}
