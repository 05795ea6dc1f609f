package netbp.io;

/**
 * A library that some packages are compiled against and that a program depending on netbp gets only if it asks for it
 * itself. The pom declares each of them optional.
 */
public enum OptionalLibrary {

    /** The peer solver of Hipparchus. */
    HIPPARCHUS_OPTIM("org.hipparchus:hipparchus-optim:4.0.3", "org/hipparchus/optim/"),
    /** Matrices of the peer solver, automatic differentiation and singular values; after the solver, whose classes lie in its folder. */
    HIPPARCHUS_CORE("org.hipparchus:hipparchus-core:4.0.3", "org/hipparchus/"),
    /** The peer solver of Commons Math. */
    COMMONS_MATH("org.apache.commons:commons-math3:3.6.1", "org/apache/commons/math3/"),
    /** Series in figures, and windows. */
    XCHART("org.knowm.xchart:xchart:4.0.3", "org/knowm/xchart/"),
    /** The recorder that series of figures go through. */
    VECTOR_GRAPHICS("de.erichseifert.vectorgraphics2d:VectorGraphics2D:0.13", "de/erichseifert/vectorgraphics2d/"),
    /** Figures as PDF. */
    PDFBOX("org.apache.pdfbox:pdfbox:3.0.5", "org/apache/pdfbox/"),
    /** Points as CSV. */
    FASTCSV("de.siegmar:fastcsv:4.4.0", "de/siegmar/fastcsv/"),
    /** The command line, whose main class the JVM refuses by itself where it is missing. */
    PICOCLI("info.picocli:picocli:4.7.7", "picocli/");

    private final String coordinates;
    private final String folder;

    OptionalLibrary(String coordinates, String folder) {
        this.coordinates = coordinates;
        this.folder = folder;
    }

    /** Its Maven coordinates, group:artifact:version. */
    public String coordinates() {
        return coordinates;
    }

    /** What needs a library. */
    @FunctionalInterface
    public interface Work<T, E extends Exception> {

        /** Does it. */
        T run() throws E;
    }

    /** A class of an optional library was needed and is not there. */
    public static final class MissingException extends IllegalStateException {

        private static final long serialVersionUID = 1L;

        MissingException(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /**
     * Does what may need optional libraries.
     *
     * @param user what needs them, for the message
     * @throws MissingException naming the library's coordinates if the work fails for want of one of them
     */
    public static <T, E extends Exception> T use(String user, Work<T, E> work) throws E {
        try {
            return work.run();
        } catch (NoClassDefFoundError e) {
            for (OptionalLibrary library : values()) {
                if (String.valueOf(e.getMessage()).startsWith(library.folder)) {
                    throw new MissingException(user + " needs " + library.coordinates
                            + ", which netbp declares as an optional dependency: it is not on the class path", e);
                }
            }
            throw e;
        }
    }
}
