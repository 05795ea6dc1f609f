package netbp.training;

/** An {@link UpdateRule} at work on the n parameters of a run. */
public interface Update {

    /** Where the gradient of the next step is to be taken: moves p there from the parameters. */
    default void lookAhead(double[] p) {
        // at p itself
    }

    /** Changes p by the gradient g and the learning rate eta. */
    void step(double[] p, double[] g, double eta);

    /** What brings its memory back to that of now. */
    Runnable bookmark();
}
