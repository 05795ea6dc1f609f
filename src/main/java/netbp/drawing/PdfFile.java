package netbp.drawing;

import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.util.Matrix;

/** A drawing as a page of PDF, of the page's physical size; text stays text, its font is embedded. */
final class PdfFile implements PathWriter {

    private final PDDocument document;
    private final PDPageContentStream out;
    private final Map<Face, PDFont> fonts = new EnumMap<>(Face.class);

    private PdfFile(PDDocument document, PDPageContentStream out) {
        this.document = document;
        this.out = out;
    }

    static void write(Drawing drawing, String title, String description, OutputStream stream) throws IOException {
        Page page = drawing.page();
        try (PDDocument document = new PDDocument()) {
            document.setDocumentId(0L);
            document.getDocumentInformation().setTitle(title);
            document.getDocumentInformation().setSubject(description);
            PDPage sheet = new PDPage(new PDRectangle(
                    (float) page.points(page.width()), (float) page.points(page.height())));
            document.addPage(sheet);
            try (PDPageContentStream out = new PDPageContentStream(document, sheet)) {
                float scale = (float) page.points(1);
                out.transform(new Matrix(scale, 0, 0, -scale, 0, (float) page.points(page.height())));
                PdfFile file = new PdfFile(document, out);
                for (Ink ink : drawing.inks()) {
                    file.ink(ink);
                }
            }
            document.save(stream);
        }
    }

    private void ink(Ink ink) throws IOException {
        out.saveGraphicsState();
        if (ink instanceof Ink.Fill fill) {
            out.setNonStrokingColor(fill.color());
            fill(fill.area());
        } else if (ink instanceof Ink.Word word) {
            out.setNonStrokingColor(word.color());
            word(word);
        } else if (ink instanceof Ink.Line line) {
            if (line.clip().isPresent()) {
                write(line.clip().get());
                out.clip();
            }
            out.setStrokingColor(line.color());
            pen(line.pen());
            write(line.path());
            out.stroke();
        }
        out.restoreGraphicsState();
    }

    private void fill(Shape shape) throws IOException {
        write(shape);
        if (shape.getPathIterator(null).getWindingRule() == Path2D.WIND_EVEN_ODD) {
            out.fillEvenOdd();
        } else {
            out.fill();
        }
    }

    /** The page's y grows downwards, the letters' upwards. A text with unknown letters is drawn, as elsewhere. */
    private void word(Ink.Word word) throws IOException {
        if (!word.face().font().covers(word.text())) {
            fill(word.outline());
            return;
        }
        out.beginText();
        out.setFont(font(word.face()), (float) word.size());
        float x = (float) word.x();
        float y = (float) word.y();
        out.setTextMatrix(word.upwards() ? new Matrix(0, -1, -1, 0, x, y) : new Matrix(1, 0, 0, -1, x, y));
        out.showText(word.text());
        out.endText();
    }

    private PDFont font(Face face) throws IOException {
        PDFont font = fonts.get(face);
        if (font == null) {
            try (InputStream file = PdfFile.class.getResourceAsStream(face.resource())) {
                font = PDType0Font.load(document, file);
            }
            fonts.put(face, font);
        }
        return font;
    }

    private void pen(BasicStroke pen) throws IOException {
        out.setLineWidth(pen.getLineWidth());
        out.setLineCapStyle(pen.getEndCap());
        out.setLineJoinStyle(pen.getLineJoin());
        if (pen.getDashArray() != null) {
            out.setLineDashPattern(pen.getDashArray(), 0);
        }
    }

    @Override
    public void segment(char word, double... points) {
        float[] p = new float[points.length];
        for (int i = 0; i < p.length; i++) {
            p[i] = (float) points[i];
        }
        try {
            switch (word) {
                case 'M' -> out.moveTo(p[0], p[1]);
                case 'L' -> out.lineTo(p[0], p[1]);
                case 'C' -> out.curveTo(p[0], p[1], p[2], p[3], p[4], p[5]);
                default -> out.closePath();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
