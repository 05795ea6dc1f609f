package netbp.drawing;

/** The three faces of Liberation Sans, which ships with the program, each read when first used. */
public enum Face {
    REGULAR("LiberationSans-Regular.ttf"),
    BOLD("LiberationSans-Bold.ttf"),
    ITALIC("LiberationSans-Italic.ttf");

    private final String resource;
    private TrueType font;

    Face(String resource) {
        this.resource = resource;
    }

    /** The name of the font file, beside this class. */
    String resource() {
        return resource;
    }

    /** The length of a text whose em is 1. */
    public double width(String text) {
        return font().width(text);
    }

    synchronized TrueType font() {
        if (font == null) {
            font = TrueType.read(resource);
        }
        return font;
    }
}
