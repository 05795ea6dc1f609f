package netbp.drawing;

/** The three faces of Liberation Sans, which ships with the program, each read when first used. */
public enum Face {
    REGULAR("LiberationSans-Regular.ttf"),
    BOLD("LiberationSans-Bold.ttf"),
    ITALIC("LiberationSans-Italic.ttf");

    private final String resource;

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

    TrueType font() {
        return switch (this) {
            case REGULAR -> Regular.FONT;
            case BOLD -> Bold.FONT;
            case ITALIC -> Italic.FONT;
        };
    }

    private static final class Regular {
        static final TrueType FONT = TrueType.read(REGULAR.resource);
    }

    private static final class Bold {
        static final TrueType FONT = TrueType.read(BOLD.resource);
    }

    private static final class Italic {
        static final TrueType FONT = TrueType.read(ITALIC.resource);
    }
}
