package netbp.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import netbp.drawing.Ink;
import netbp.drawing.Page;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The files of the four formats: size, description, text, and that other programs open them. */
class FormatTest {

    private static final int WIDTH = 1167;
    private static final int HEIGHT = 875;

    @TempDir
    private static Path directory;
    private static Figure cost;

    @BeforeAll
    static void draw() throws IOException {
        cost = Reference.paperFigures().get(7);
        DrawAll.write(directory, Style.MATLAB);
    }

    @Test
    void pngSaysItsResolutionAndWhatItShows() throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(file(7, "png").toFile())) {
            ImageReader reader = ImageIO.getImageReadersByFormatName("png").next();
            reader.setInput(in);
            assertEquals(WIDTH, reader.getWidth(0));
            assertEquals(HEIGHT, reader.getHeight(0));
            Node data = reader.getImageMetadata(0).getAsTree("javax_imageio_png_1.0");
            Element physical = child((Element) data, "pHYs");
            assertEquals("5906", physical.getAttribute("pixelsPerUnitXAxis"), "150 dpi in pixels per metre");
            assertEquals("meter", physical.getAttribute("unitSpecifier"));
            NodeList texts = child((Element) data, "iTXt").getChildNodes();
            assertEquals(cost.title(), ((Element) texts.item(0)).getAttribute("text"));
            assertEquals(cost.caption(), ((Element) texts.item(1)).getAttribute("text"));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9})
    void svgIsXmlWithTitleDescriptionAndTextAlternatives(int number)
            throws IOException, ParserConfigurationException, SAXException {
        Document svg = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file(number, "svg").toFile());
        Figure figure = Reference.paperFigures().get(number);
        Element root = svg.getDocumentElement();
        assertEquals("560.16pt", root.getAttribute("width"));
        assertEquals("420pt", root.getAttribute("height"));
        assertEquals("0 0 1167 875", root.getAttribute("viewBox"));
        assertEquals(figure.title(), child(root, "title").getTextContent());
        assertEquals(figure.caption(), child(root, "desc").getTextContent());
        long words = figure.draw(Page.matlab(), Style.MATLAB).inks().stream().filter(Ink.Word.class::isInstance).count();
        NodeList groups = root.getElementsByTagName("g");
        assertEquals(words, groups.getLength());
        for (int i = 0; i < groups.getLength(); i++) {
            assertTrue(!((Element) groups.item(i)).getAttribute("aria-label").isEmpty());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9})
    void pdfHasTheSizeTheDescriptionAndTheFont(int number) throws IOException {
        Figure figure = Reference.paperFigures().get(number);
        try (PDDocument pdf = Loader.loadPDF(file(number, "pdf").toFile())) {
            PDPage page = pdf.getPage(0);
            assertEquals(WIDTH * 72 / 150.0, page.getMediaBox().getWidth(), 1e-3);
            assertEquals(420, page.getMediaBox().getHeight(), 1e-3);
            assertEquals(figure.title(), pdf.getDocumentInformation().getTitle());
            assertEquals(figure.caption(), pdf.getDocumentInformation().getSubject());
            PDResources resources = page.getResources();
            for (var name : resources.getFontNames()) {
                assertTrue(resources.getFont(name).getName().contains("LiberationSans"), resources.getFont(name).getName());
                assertTrue(resources.getFont(name).isEmbedded());
            }
        }
    }

    @Test
    void pdfTextStaysText() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(file(7, "pdf").toFile())) {
            String text = new PDFTextStripper().getText(pdf);
            assertTrue(text.contains("Iteration Number"), text);
            assertTrue(text.replaceAll("\\s", "").contains("Valueofcostfunction"), text);
        }
    }

    @Test
    void epsHasTheSizeInPoints() throws IOException {
        String eps = Files.readString(file(8, "eps"), StandardCharsets.US_ASCII);
        assertTrue(eps.startsWith("%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 561 420\n"));
        assertTrue(eps.contains("\n%%HiResBoundingBox: 0 0 560.16 420\n"));
        assertTrue(eps.contains("\n%%Title: Regions of the categories\n"));
        assertTrue(eps.lines().allMatch(line -> line.length() <= 255), "lines of at most 255 characters");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9})
    void popplerDrawsThePdfAsThePng(int number) throws IOException {
        Path stem = directory.resolve("poppler" + number);
        Tool.run(Map.of(), "pdftoppm", "-r", "150", "-png", "-singlefile", file(number, "pdf").toString(), stem.toString());
        assertAlike(number, ImageIO.read(Path.of(stem + ".png").toFile()));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9})
    void ghostscriptDrawsTheEpsAsThePng(int number) throws IOException {
        Path image = directory.resolve("gs" + number + ".png");
        Tool.run(Map.of(), "gs", "-q", "-dBATCH", "-dNOPAUSE", "-dSAFER", "-dEPSCrop", "-sDEVICE=png16m", "-r150",
                "-dTextAlphaBits=4", "-dGraphicsAlphaBits=4", "-sOutputFile=" + image, file(number, "eps").toString());
        assertAlike(number, ImageIO.read(image.toFile()));
    }

    @Test
    void chromiumDrawsTheSvgAsThePng() throws IOException {
        Path page = Files.writeString(directory.resolve("page.html"), "<html><body style='margin:0'>"
                + "<img src='figure8.svg' style='width:1167px;height:875px;display:block'></body></html>");
        Path image = directory.resolve("chromium.png");
        Tool.run(Map.of(), "chromium", "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars",
                "--user-data-dir=" + directory.resolve("profile"), "--window-size=1167,875",
                "--screenshot=" + image, page.toUri().toString());
        assertAlike(8, ImageIO.read(image.toFile()));
    }

    /**
     * Another program's pixels: not one in a thousand may be far from ours and from our neighbours'. Those
     * few are thin lines that the program moves to whole pixels, and letters that it hints.
     */
    private static void assertAlike(int number, BufferedImage theirs) throws IOException {
        BufferedImage ours = ImageIO.read(file(number, "png").toFile());
        assertEquals(WIDTH, theirs.getWidth(), 1);
        assertEquals(HEIGHT, theirs.getHeight(), 1);
        int far = 0;
        for (int y = 1; y < HEIGHT - 2; y++) {
            for (int x = 1; x < WIDTH - 2; x++) {
                far += isNear(ours, theirs, x, y) ? 0 : 1;
            }
        }
        assertTrue(far < WIDTH * HEIGHT / 1000, far + " pixels differ");
    }

    private static boolean isNear(BufferedImage ours, BufferedImage theirs, int x, int y) {
        for (int j = y - 1; j <= y + 1; j++) {
            for (int i = x - 1; i <= x + 1; i++) {
                int p = ours.getRGB(x, y);
                int q = theirs.getRGB(i, j);
                int far = 0;
                for (int shift = 0; shift < 24; shift += 8) {
                    far = Math.max(far, Math.abs((p >> shift & 255) - (q >> shift & 255)));
                }
                if (far <= 80) {
                    return true;
                }
            }
        }
        return false;
    }

    private static Element child(Element parent, String name) {
        NodeList found = parent.getElementsByTagName(name);
        assertNotNull(found.item(0), name);
        return (Element) found.item(0);
    }

    private static Path file(int number, String extension) {
        return directory.resolve("figure" + number + "." + extension);
    }
}
