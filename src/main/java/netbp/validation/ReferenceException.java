package netbp.validation;

/** A stored reference that cannot be used; the message names the file, the line and what is wrong. */
final class ReferenceException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ReferenceException(String file, String what) {
        super(file + ": " + what);
    }

    ReferenceException(Reference.Row row, String what) {
        super(row.file() + ", line " + row.line() + ": " + what);
    }
}
