package netbp.cli;

/** The exit codes of the program. */
final class ExitCode {

    static final int DONE = 0;
    /** A check failed, a run diverged or was interrupted. */
    static final int FAILED = 1;
    /** Bad usage or input. */
    static final int BAD_INPUT = 2;

    private ExitCode() {
    }
}
