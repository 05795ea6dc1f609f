package netbp.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ColorMapTest {

    private static final int STEPS = 16;
    private static final double[][] ALL = {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}};

    @Test
    @DisplayName("equal steps of the number are equal steps of colour, but for the rounding to 8 bits")
    void even() {
        double[] previous = lab(ColorMap.at(0), ALL);
        double step = distance(previous, lab(ColorMap.at(1), ALL)) / STEPS;
        for (int k = 1; k <= STEPS; k++) {
            double[] next = lab(ColorMap.at((double) k / STEPS), ALL);
            assertEquals(step, distance(previous, next), 0.8, "step " + k);
            previous = next;
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("deficiencies")
    @DisplayName("colour-blind eyes see lightness grow at every step, and no step smaller than half the mean")
    void colourBlind(String name, double[][] seen) {
        double[] previous = lab(ColorMap.at(0), seen);
        double mean = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int k = 1; k <= STEPS; k++) {
            double[] next = lab(ColorMap.at((double) k / STEPS), seen);
            assertTrue(next[0] > previous[0], "lightness at step " + k);
            double step = distance(previous, next);
            mean += step / STEPS;
            least = Math.min(least, step);
            previous = next;
        }
        assertTrue(least > mean / 2, least + " of " + mean);
        assertTrue(mean > 3, "a step can be seen: " + mean);
    }

    /** G. M. Machado, M. M. Oliveira, L. A. F. Fernandes, IEEE TVCG 15 (2009) 1291-1298, severity 1, on linear RGB. */
    static Stream<Arguments> deficiencies() {
        return Stream.of(
                Arguments.of("protanopia", new double[][] {{0.152286, 1.052583, -0.204868},
                    {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}}),
                Arguments.of("deuteranopia", new double[][] {{0.367322, 0.860646, -0.227968},
                    {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}}),
                Arguments.of("tritanopia", new double[][] {{1.255528, -0.076749, -0.178779},
                    {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}}));
    }

    private static double distance(double[] a, double[] b) {
        return Math.sqrt(square(a[0] - b[0]) + square(a[1] - b[1]) + square(a[2] - b[2]));
    }

    private static double square(double x) {
        return x * x;
    }

    /** The way back: sRGB to L*a*b* with the white D65. */
    private static double[] lab(Color color, double[][] seen) {
        double[] rgb = {linear(color.getRed()), linear(color.getGreen()), linear(color.getBlue())};
        double[] eye = new double[3];
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                eye[i] += seen[i][j] * rgb[j];
            }
            eye[i] = Math.max(0, Math.min(1, eye[i]));
        }
        double x = (0.4124564 * eye[0] + 0.3575761 * eye[1] + 0.1804375 * eye[2]) / 0.95047;
        double y = 0.2126729 * eye[0] + 0.7151522 * eye[1] + 0.0721750 * eye[2];
        double z = (0.0193339 * eye[0] + 0.1191920 * eye[1] + 0.9503041 * eye[2]) / 1.08883;
        return new double[] {116 * f(y) - 16, 500 * (f(x) - f(y)), 200 * (f(y) - f(z))};
    }

    private static double linear(int level) {
        double v = level / 255.0;
        return v <= 0.04045 ? v / 12.92 : StrictMath.pow((v + 0.055) / 1.055, 2.4);
    }

    private static double f(double t) {
        return t > 216.0 / 24389 ? StrictMath.cbrt(t) : (24389.0 / 27 * t + 16) / 116;
    }
}
