package netbp.figures;

import java.util.Locale;

/** The file formats of figures. */
public enum FigureFormat {
    /** Pixels. */
    PNG,
    /** Scalable Vector Graphics, for browsers. */
    SVG,
    /** Portable Document Format, one page. */
    PDF,
    /** Encapsulated PostScript, for LaTeX. */
    EPS;

    /** The ending of a file's name, without the dot. */
    public String extension() {
        return name().toLowerCase(Locale.ROOT);
    }
}
