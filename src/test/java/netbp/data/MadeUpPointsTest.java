package netbp.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import netbp.matlab.RandomStream;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MadeUpPointsTest {

    private static PointsFile points(String text) {
        return MadeUpPoints.parse(text).orElseThrow().points();
    }

    @Test
    @DisplayName("each shape's points lie on its curves, which no two classes share")
    void curves() {
        PointsFile moons = points("moons:201");
        for (int i = 0; i < 201; i++) {
            double[] x = moons.x()[i];
            boolean first = i < 101;
            assertEquals(first ? 0 : 1, moons.category()[i]);
            assertEquals(1, square(x[0] - (first ? 0 : 1)) + square(x[1] - (first ? 0 : 0.5)), 1e-15);
            assertTrue(first ? x[1] >= 0 : x[1] <= 0.5);
        }
        PointsFile circles = points("circles:50");
        for (int i = 0; i < 50; i++) {
            assertEquals(i < 25 ? 0.25 : 1, square(circles.x()[i][0]) + square(circles.x()[i][1]), 1e-15);
        }
        PointsFile spiral = points("spiral:300");
        for (int i = 0; i < 300; i++) {
            int k = i / 100;
            double t = (i % 100 + 1) / 100.0;
            assertEquals(k, spiral.category()[i]);
            assertEquals(t * t, square(spiral.x()[i][0]) + square(spiral.x()[i][1]), 1e-15);
            double angle = StrictMath.atan2(spiral.x()[i][1], spiral.x()[i][0]) - 4 * t - 2 * Math.PI * k / 3;
            assertEquals(0, StrictMath.sin(angle / 2), 1e-14);
        }
    }

    @Test
    @DisplayName("xor is the four corners; more points stand there in turn")
    void xor() {
        assertArrayEquals(new double[][] {{0, 0}, {1, 1}, {0, 1}, {1, 0}}, points("xor").x());
        assertArrayEquals(new int[] {0, 0, 1, 1}, points("xor").category());
        assertArrayEquals(new double[][] {{0, 0}, {1, 1}, {0, 0}, {0, 1}, {1, 0}}, points("xor:5").x());
    }

    @Test
    @DisplayName("noise is that of MATLAB's stream, added point by point")
    void noise() {
        double[][] clean = points("spiral:31").x();
        double[][] noisy = points("spiral:31:0.25:77").x();
        RandomStream stream = new RandomStream(77);
        for (int i = 0; i < clean.length; i++) {
            assertEquals(clean[i][0] + 0.25 * stream.randn(), noisy[i][0]);
            assertEquals(clean[i][1] + 0.25 * stream.randn(), noisy[i][1]);
        }
        assertArrayEquals(points("moons:20:0.1:0").x(), points("moons:20:0.1").x());
        assertEquals("20 points of dimension 2, classes A, B, made up after rng(0)", points("moons:20:0.1").taken());
    }

    @ParameterizedTest
    @ValueSource(strings = {"points.csv", "./xor", "moons.csv", "Moons:20", "C:\\points.csv", "", ":"})
    @DisplayName("another word names a file")
    void files(String text) {
        assertTrue(MadeUpPoints.parse(text).isEmpty());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "moons|must be SHAPE:N", "moons:|must be SHAPE:N", "moons:x|must be SHAPE:N", "moons:20:0.1:1:1|must be SHAPE:N",
        "moons:20:|must be SHAPE:N", "moons:1|N must be from 2 to 1000000 for moons: 1", "xor:3|N must be from 4",
        "spiral:2|N must be from 3", "circles:1000001|N must be from 2", "moons:20:NaN|NOISE must be finite and not negative: NaN",
        "moons:20:-0.1|NOISE must be", "moons:20:Infinity|NOISE must be", "moons:20:0.1:-1|SEED must be from 0 to 4294967295: -1",
        "moons:20:0.1:4294967296|SEED must be"})
    @DisplayName("what cannot be made up is refused")
    void refused(String text, String message) {
        String told = assertThrows(IllegalArgumentException.class, () -> MadeUpPoints.parse(text)).getMessage();
        assertTrue(told.startsWith(message), told);
    }

    private static double square(double x) {
        return x * x;
    }
}
