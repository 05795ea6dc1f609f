package netbp.figures;

/** The three faces of Liberation Sans, which ships with the program, each read when first used. */
enum Face {
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
