package netbp.validation;

import java.util.Arrays;

import netbp.matlab.RandomStream;
import org.hipparchus.util.FastMath;

/**
 * The data that MATLAB's two Levenberg-Marquardt tables were made from: x = 0:0.1:10 and
 * y = exp(-x/2) cos(5x) + 0.1 randn, the noise being a stretch of the default stream.
 */
final class LevenbergMarquardtData {

    /** The data stored. */
    static final String FILE = "matlab/lm/data.csv";
    /** The number of points. */
    static final int SIZE = 101;
    /** The draw, from 1, that the last point's noise comes from. */
    static final int LAST_DRAW = 12459;

    private LevenbergMarquardtData() {
    }

    /** exp(-x/2) cos(5x) + noise. */
    static double y(double x, double noise) {
        return FastMath.exp(-0.5 * x) * FastMath.cos(5 * x) + noise;
    }

    /** 0.1 randn with draws 12359 to 12459 of the default stream. */
    static double[] noise(Subject subject) {
        RandomStream stream = subject.stream(Runs.DEFAULT_SEED);
        double[] draws = stream.randnValues(LAST_DRAW);
        return Arrays.stream(draws, LAST_DRAW - SIZE, LAST_DRAW).map(z -> 0.1 * z).toArray();
    }
}
