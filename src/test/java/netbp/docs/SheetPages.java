package netbp.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * The worked sheets for a browser: each Markdown file as a page of its own, its pictures inside, and an index. Run by
 * the build's phase package.
 */
public final class SheetPages {

    private static final String STYLE = "sheet.css";
    private static final Pattern CODE = Pattern.compile("(?s)(?<=<code).*?(?=</code>)");
    private static final Parser PARSER = Parser.builder().extensions(List.of(TablesExtension.create())).build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder().extensions(List.of(TablesExtension.create())).build();

    private SheetPages() {
    }

    /** @param folders that of the Markdown files, and that of the pages */
    public static void main(String[] folders) throws IOException {
        write(Path.of(folders[0]), Path.of(folders[1]));
    }

    /** Writes the pages and returns them, the index last. */
    static List<Path> write(Path markdown, Path pages) throws IOException {
        Files.createDirectories(pages);
        List<Path> written = new ArrayList<>();
        StringBuilder index = new StringBuilder("<h1>Worked sheets</h1>\n<ul>\n");
        List<Path> sheets;
        try (Stream<Path> files = Files.list(markdown)) {
            sheets = files.filter(file -> file.toString().endsWith(".md")).sorted().toList();
        }
        for (Path sheet : sheets) {
            Node document = PARSER.parse(Files.readString(sheet));
            String title = title(document);
            document.accept(new Targets(markdown, pages));
            Path page = pages.resolve(renamed(sheet.getFileName().toString()));
            Files.writeString(page, page(title, "<p><a href=\"index.html\">All sheets</a></p>\n" + unbrokenOptions(RENDERER.render(document))));
            written.add(page);
            index.append("<li><a href=\"").append(page.getFileName()).append("\">").append(escaped(title)).append("</a></li>\n");
        }
        Path page = pages.resolve("index.html");
        Files.writeString(page, page("Worked sheets", index.append("</ul>\n").toString()));
        written.add(page);
        return written;
    }

    /** Lets no line end at a hyphen of an option. */
    private static String unbrokenOptions(String html) {
        return CODE.matcher(html).replaceAll(code -> Matcher.quoteReplacement(
                code.group().replaceAll("--[a-z][a-z0-9-]*", "<span>$0</span>")));
    }

    private static String renamed(String name) {
        return name.replaceFirst("\\.md$", ".html");
    }

    private static String page(String title, String body) throws IOException {
        String style;
        try (var in = SheetPages.class.getResourceAsStream(STYLE)) {
            style = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        return "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<link rel=\"icon\" href=\"data:,\">\n<title>"
                + escaped(title) + "</title>\n<style>\n" + style + "</style>\n</head>\n<body>\n" + body + "</body>\n</html>\n";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** The words of the first heading. */
    private static String title(Node document) {
        StringBuilder title = new StringBuilder();
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Heading heading) {
                if (title.length() == 0) {
                    visitChildren(heading);
                }
            }

            @Override
            public void visit(Text text) {
                if (text.getParent() instanceof Heading) {
                    title.append(text.getLiteral());
                }
            }
        });
        return title.toString();
    }

    /** Links to other sheets lead to their pages, other files lie beside them, pictures come into the page. */
    private static final class Targets extends AbstractVisitor {

        private final Path folder;
        private final Path pages;

        Targets(Path folder, Path pages) {
            this.folder = folder;
            this.pages = pages;
        }

        @Override
        public void visit(Link link) {
            String target = link.getDestination();
            if (target.endsWith(".md")) {
                link.setDestination(renamed(target));
            } else if (!target.contains("/")) {
                copy(target);
            }
            visitChildren(link);
        }

        private void copy(String name) {
            try {
                Files.copy(folder.resolve(name), pages.resolve(name), StandardCopyOption.REPLACE_EXISTING);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void visit(Image image) {
            try {
                image.setDestination("data:image/png;base64,"
                        + Base64.getEncoder().encodeToString(Files.readAllBytes(folder.resolve(image.getDestination()))));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            visitChildren(image);
        }
    }
}
