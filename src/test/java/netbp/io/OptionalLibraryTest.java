package netbp.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.File;
import java.io.IOException;
import java.util.Arrays;
import java.util.TreeSet;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathException;
import javax.xml.xpath.XPathFactory;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Libraries that a program gets only if it asks for them. */
class OptionalLibraryTest {

    @Test
    @DisplayName("the coordinates are those of the pom, where each is optional, and no other is needed")
    void coordinates() throws XPathException, ParserConfigurationException, SAXException, IOException {
        Document pom = DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().parse(new File("pom.xml"));
        XPath path = XPathFactory.newDefaultInstance().newXPath();
        NodeList dependencies = (NodeList) path.evaluate(
                "/project/dependencies/dependency[not(scope='test')]", pom, XPathConstants.NODESET);
        TreeSet<String> optional = new TreeSet<>();
        TreeSet<String> needed = new TreeSet<>();
        for (int i = 0; i < dependencies.getLength(); i++) {
            String version = path.evaluate("version", dependencies.item(i));
            if (version.startsWith("${")) {
                version = path.evaluate("/project/properties/" + version.substring(2, version.length() - 1), pom);
            }
            (path.evaluate("optional", dependencies.item(i)).equals("true") ? optional : needed).add(
                    path.evaluate("groupId", dependencies.item(i)) + ":" + path.evaluate("artifactId", dependencies.item(i))
                            + ":" + version);
        }
        TreeSet<String> named = new TreeSet<>();
        Arrays.stream(OptionalLibrary.values()).forEach(library -> named.add(library.coordinates()));
        // which no class of ours uses: XChart does, for PDF from the menu of a window
        optional.removeIf(coordinates -> coordinates.startsWith("de.rototor.pdfbox:graphics2d:"));
        assertEquals(named, optional);
        assertEquals(new TreeSet<>(), needed);
    }

    @Test
    @DisplayName("a missing class is reported with the coordinates of its library, any other as it came")
    void missing() {
        NoClassDefFoundError ours = new NoClassDefFoundError("org/apache/pdfbox/pdmodel/PDDocument");
        OptionalLibrary.MissingException e = assertThrows(OptionalLibrary.MissingException.class,
                () -> OptionalLibrary.use("PDF", () -> {
                    throw ours;
                }));
        assertEquals("PDF needs " + OptionalLibrary.PDFBOX.coordinates()
                + ", which netbp declares as an optional dependency: it is not on the class path", e.getMessage());
        assertSame(ours, e.getCause());
        NoClassDefFoundError other = new NoClassDefFoundError("com/example/Model");
        assertSame(other, assertThrows(NoClassDefFoundError.class, () -> OptionalLibrary.use("PDF", () -> {
            throw other;
        })));
    }
}
