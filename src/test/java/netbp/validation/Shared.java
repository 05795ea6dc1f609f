package netbp.validation;

import java.util.List;

import netbp.reference.References;

/** Runs of the program that the tests share, each done once. */
final class Shared {

    static final Runs RUNS = new Runs(Subject.PROGRAM);

    private Shared() {
    }

    /** What checks find. */
    static Report report(List<Check> checks) {
        return new Validation(References.bundled(), RUNS, new Lazy<>(List::of)).run(checks, entry -> { });
    }
}
