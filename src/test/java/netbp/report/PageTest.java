package netbp.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.util.List;

import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** One description, two formats. */
class PageTest {

    private static final String NASTY = "a < b & c > \"d\" | *e* `f` [g](h) <i> \\j";

    private static void describe(Page page) {
        page.heading("Part " + NASTY);
        page.subheading("Under it");
        page.paragraph(Text.of("Written by "), Text.code("nist FOLDER"), Text.of(": "), Text.alarm("FAILS"), Text.of(" "),
                Text.link("elsewhere", "#there"), Text.of("."));
        page.warning("Interrupted: 3 of 4");
        page.bullets(List.of(List.of(Text.of("one")), List.of(Text.of("two "), Text.strong(NASTY))));
        page.table(new Table().words("set", "of").numbers("||r||^2").row("x_1", NASTY, 1.5).row(Text.code("a/b"), "", 2));
        page.section("there", part -> part.paragraph("The end"));
    }

    @Test
    @DisplayName("HTML is well formed, and a reader sees each text as it was given")
    void html() throws Exception {
        HtmlPage page = new HtmlPage(NASTY);
        describe(page);
        String xml = page.text().replace("<!DOCTYPE html>", "").replaceAll("(<(meta|link|wbr)[^>]*)>", "$1/>");
        Element root = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(xml)))
                .getDocumentElement();
        assertEquals(NASTY, text(root, "title", 0));
        assertEquals(NASTY, text(root, "h1", 0));
        assertEquals("Part " + NASTY, text(root, "h2", 0));
        assertEquals("Written by nist FOLDER: FAILS elsewhere.", text(root, "p", 0));
        assertEquals("two " + NASTY, text(root, "li", 1));
        assertEquals("||r||^2", text(root, "th", 2));
        assertEquals(NASTY, text(root, "td", 1));
        assertEquals("a/b", text(root, "td", 3));
        assertEquals("there", ((Element) root.getElementsByTagName("section").item(0)).getAttribute("id"));
        assertEquals("#there", ((Element) root.getElementsByTagName("a").item(0)).getAttribute("href"));
    }

    private static String text(Element root, String tag, int k) {
        return root.getElementsByTagName(tag).item(k).getTextContent();
    }

    @Test
    @DisplayName("words to the left, numbers to the right; a table of more than two columns of words folds on a narrow page")
    void columns() {
        HtmlPage page = new HtmlPage("A page");
        page.table(new Table().words("set").numbers("n").row("a", 1));
        page.table(new Table().words("file", "by", "checks").row("f", "g", "h"));
        assertTrue(page.text().contains("<td class=\"words\">a</td><td>1</td>"), page.text());
        assertTrue(page.text().contains("<table class=\"facts fold\">"), page.text());
        assertTrue(page.text().contains("<td class=\"words\" data-column=\"by\">g</td>"), page.text());
    }

    @Test
    @DisplayName("Markdown: blocks a blank line apart, columns of numbers set to the right")
    void markdown() {
        MarkdownPage page = new MarkdownPage("A page");
        page.paragraph(Text.of("By "), Text.code("x"), Text.of(" "), Text.link("http://h", "http://h"));
        page.warning("no");
        page.bullets(List.of(List.of(Text.of("one")), List.of(Text.of("two"))));
        page.table(new Table().words("w").numbers("|r|").row("a|b", 7));
        assertEquals("# A page\n\nBy `x` <http://h>\n\n> no\n\n- one\n- two\n\n| w | \\|r\\| |\n| --- | ---: |\n| a\\|b | 7 |\n",
                page.text());
    }

    @ParameterizedTest
    @DisplayName("Markdown escapes markup and nothing else")
    @CsvSource(delimiterString = " => ", quoteCharacter = '"', value = {
        "||y - F(x)||^2 < 1e-6 => ||y - F(x)||^2 < 1e-6", "a*b* _c_ x_1 => a\\*b\\* \\_c\\_ x_1", "<b> => \\<b>",
        "[l](t) => \\[l\\](t)", "R&D &amp; &#65; => R&D \\&amp; \\&#65;", "# 1 => \\# 1", "- 1 => \\- 1", "-1 => -1",
        "1. x => 1\\. x", "\\x => \\\\x"})
    void escapes(String text, String markdown) {
        MarkdownPage page = new MarkdownPage("A page");
        page.paragraph(text);
        assertEquals(markdown, page.text().lines().skip(2).findFirst().orElseThrow());
    }

    @Test
    @DisplayName("a row of another length is refused")
    void rowLength() {
        Table table = new Table().words("a", "b");
        String message = assertThrows(IllegalArgumentException.class, () -> table.row("x")).getMessage();
        assertEquals("a row must have a cell for each of the 2 columns: 1", message);
        assertTrue(table.rows().isEmpty());
    }
}
