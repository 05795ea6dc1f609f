package netbp.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;

import netbp.drawing.Page;
import netbp.drawing.PictureFormat;
import netbp.figures.Figure;
import netbp.figures.FigureWriter;
import netbp.figures.Style;

/** Pieces of HTML files that need no other file: no script, nothing fetched, figures inside as SVG. */
final class Html {

    private Html() {
    }

    /** A whole document. */
    static String document(String title, String style, String body) {
        return "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                // an empty icon: browsers ask for one otherwise, and complain
                + "<link rel=\"icon\" href=\"data:,\">\n<title>" + escaped(title) + "</title>\n<style>\n" + style
                + "</style>\n</head>\n<body>\n" + body + "</body>\n</html>\n";
    }

    /** A figure in MATLAB's look with its caption below. */
    static String figure(Figure figure, String caption, Page page) {
        ByteArrayOutputStream svg = new ByteArrayOutputStream();
        try {
            new FigureWriter(page, Style.MATLAB).write(figure, PictureFormat.SVG, svg);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return "<figure><img alt=\"" + escaped(figure.caption()) + "\" src=\"data:image/svg+xml;base64,"
                + Base64.getEncoder().encodeToString(svg.toByteArray()) + "\">\n<figcaption>" + escaped(caption)
                + "</figcaption></figure>\n";
    }

    /** Text without meaning to HTML. */
    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
