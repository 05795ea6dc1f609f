package netbp.matlab;

/** MATLAB's stream but for f in its ziggurat: for tests that must see the difference. */
public final class OtherDensity {

    private OtherDensity() {
    }

    /** The stream with f(x) = exp(-x^2). */
    public static RandomStream stream(long seed) {
        return new RandomStream(seed, new Ziggurat(x -> StrictMath.exp(-x * x)));
    }
}
