package netbp.studio.engine;

import java.util.Arrays;

import netbp.data.MadeUpPoints;
import netbp.matlab.RandomStream;
import netbp.network.LabelledPoints;
import org.teavm.jso.JSExport;
import org.teavm.jso.typedarrays.Float64Array;
import org.teavm.jso.typedarrays.Int32Array;

/** What the page's workers call. */
public final class Engine {

    private Engine() {
    }

    /** Nothing is done before a call. */
    public static void main(String[] args) {
    }

    /**
     * A network on labelled points, with the parameters 0.5*randn after rng(seed), as netbp.m draws them.
     *
     * @param points x1, x2 and category, from 0, of one point after the other
     * @param categories K, each with at least one point
     * @param hidden the widths of the hidden layers
     * @param sigma the activation function of the hidden layers, by its word
     * @param outputSigma that of the output layer
     * @param loss squared or cross-entropy
     * @param split the share of each category that is trained on, drawn after rng(seed); 1 for all points
     */
    @JSExport
    public static Model model(Float64Array points, int categories, Int32Array hidden, String sigma, String outputSigma,
            String loss, double seed, double split) {
        return new Model(points, categories, hidden, sigma, outputSigma, loss, (long) seed, split);
    }

    /** x1, x2 and category of the points that {@code --data SHAPE:N:NOISE:SEED} makes up, one after the other. */
    @JSExport
    public static Float64Array madeUp(String shape, int count, double noise, double seed) {
        MadeUpPoints.Shape curves = Arrays.stream(MadeUpPoints.Shape.values()).filter(s -> s.word().equals(shape))
                .findFirst().orElseThrow(() -> new IllegalArgumentException(
                        "shape must be one of " + MadeUpPoints.words() + ": " + shape));
        LabelledPoints points = new MadeUpPoints(curves, count, noise, (long) seed).labelled();
        Float64Array made = new Float64Array(3 * count);
        for (int i = 0; i < count; i++) {
            made.set(3 * i, points.x(i)[0]);
            made.set(3 * i + 1, points.x(i)[1]);
            made.set(3 * i + 2, points.category(i));
        }
        return made;
    }

    /** Fills an array with randn after rng(seed). */
    @JSExport
    public static void randn(double seed, Float64Array draws) {
        RandomStream stream = new RandomStream((long) seed);
        for (int i = 0; i < draws.getLength(); i++) {
            draws.set(i, stream.randn());
        }
    }

    /** The function of that name, exp, log, sin, cos, tanh or cbrt, of each entry of x, in its place. */
    @JSExport
    public static void function(String name, Float64Array x) {
        for (int i = 0; i < x.getLength(); i++) {
            double v = x.get(i);
            x.set(i, switch (name) {
                case "exp" -> StrictMath.exp(v);
                case "log" -> StrictMath.log(v);
                case "sin" -> StrictMath.sin(v);
                case "cos" -> StrictMath.cos(v);
                case "tanh" -> StrictMath.tanh(v);
                case "cbrt" -> StrictMath.cbrt(v);
                default -> throw new IllegalArgumentException("function must be exp, log, sin, cos, tanh or cbrt: " + name);
            });
        }
    }

    /** x^y for each pair of {@code xy}, in the place of its first number. */
    @JSExport
    public static void pow(Float64Array xy) {
        for (int i = 0; i + 1 < xy.getLength(); i += 2) {
            xy.set(i, StrictMath.pow(xy.get(i), xy.get(i + 1)));
        }
    }

    /** a b + c rounded once, for each triple of {@code abc}, in the place of its first number. */
    @JSExport
    public static void fma(Float64Array abc) {
        for (int i = 0; i + 2 < abc.getLength(); i += 3) {
            abc.set(i, Math.fma(abc.get(i), abc.get(i + 1), abc.get(i + 2)));
        }
    }
}
