package netbp.validation;

/** Runs of the program that the tests share, each done once. */
final class Shared {

    static final Runs RUNS = new Runs(Subject.PROGRAM);

    private Shared() {
    }
}
