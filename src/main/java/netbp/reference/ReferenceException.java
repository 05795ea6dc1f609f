package netbp.reference;

/** A stored reference that cannot be used; the message names the file, the line and what is wrong. */
public final class ReferenceException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ReferenceException(String where, String what) {
        super(where + ": " + what);
    }

    public ReferenceException(Reference.Row row, String what) {
        this(row.at(), what);
    }
}
