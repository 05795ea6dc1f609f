package netbp.figures;

/** Thrown where a window is asked for and there is no display; the message is one line for the user. */
public final class NoDisplayException extends RuntimeException {

    private static final long serialVersionUID = 1;

    NoDisplayException(String message) {
        super(message);
    }
}
