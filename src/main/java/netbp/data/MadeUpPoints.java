package netbp.data;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import netbp.matlab.RandomStream;
import netbp.network.LabelledPoints;

/**
 * Points of the plane made up on the spot: N of them along known curves, each coordinate with normal noise.
 * Class by class, and in a class along its curve, point i gets {@code noise*randn(2,1)} of the stream after
 * {@code rng(seed)}; without noise nothing is drawn. Lengths have no unit.
 *
 * @param shape the curves
 * @param count N
 * @param noise the standard deviation of the noise
 * @param seed argument of rng
 */
public record MadeUpPoints(Shape shape, int count, double noise, long seed) {

    /** More points than this are taken for a mistake. */
    private static final int MOST = 1_000_000;
    private static final String RULE = "must be SHAPE:N[:NOISE[:SEED]] with SHAPE one of " + words()
            + ", N up to " + MOST + " and NOISE not negative, such as moons:200:0.1";

    /** Where points lie; t runs over n values. */
    public enum Shape {
        /** Two interleaved half circles, (cos pi t, sin pi t) and (1 - cos pi t, 1/2 - sin pi t), t = 0..1. */
        MOONS(2, 2) {
            @Override
            double[] point(int k, int i, int n) {
                double t = n == 1 ? 0 : i / (n - 1.0);
                double c = StrictMath.cos(Math.PI * t);
                double s = StrictMath.sin(Math.PI * t);
                return k == 0 ? new double[] {c, s} : new double[] {1 - c, 0.5 - s};
            }
        },
        /** A circle of radius 1/2 in one of radius 1, angles 2 pi t, t = 0..1 without the end. */
        CIRCLES(2, 2) {
            @Override
            double[] point(int k, int i, int n) {
                return polar(k == 0 ? 0.5 : 1, 2 * Math.PI * i / n);
            }
        },
        /** Three arms of a spiral, radius t and angle 2 pi k/3 + 4 t, t = 1/n..1. */
        SPIRAL(3, 3) {
            @Override
            double[] point(int k, int i, int n) {
                double t = (i + 1.0) / n;
                return polar(t, 2 * Math.PI * k / 3 + 4 * t);
            }
        },
        /** The corners of the unit square, (0,0) and (1,1) against (0,1) and (1,0), in turn. */
        XOR(2, 4) {
            @Override
            double[] point(int k, int i, int n) {
                int x1 = i % 2;
                return new double[] {x1, k == 0 ? x1 : 1 - x1};
            }
        };

        private final int classes;
        private final int fewest;

        Shape(int classes, int fewest) {
            this.classes = classes;
            this.fewest = fewest;
        }

        /** Point i of the n of class k. */
        abstract double[] point(int k, int i, int n);

        /** What it is called in an option. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        private static double[] polar(double radius, double angle) {
            return new double[] {radius * StrictMath.cos(angle), radius * StrictMath.sin(angle)};
        }
    }

    /** @throws IllegalArgumentException if a class has no point, or there are too many, or the noise or the seed is out of range */
    public MadeUpPoints {
        if (count < shape.fewest || count > MOST) {
            throw new IllegalArgumentException("N must be from " + shape.fewest + " to " + MOST + " for " + shape.word()
                    + ": " + count);
        }
        if (!(noise >= 0 && noise <= Double.MAX_VALUE)) {
            throw new IllegalArgumentException("NOISE must be finite and not negative: " + noise);
        }
        if (seed < 0 || seed > RandomStream.MAX_SEED) {
            throw new IllegalArgumentException("SEED must be from 0 to " + RandomStream.MAX_SEED + ": " + seed);
        }
    }

    /**
     * Reads {@code SHAPE:N[:NOISE[:SEED]]}; {@code xor} alone is {@code xor:4}, the noise is 0 and the seed 0, MATLAB's
     * default, where they are left out.
     *
     * @return empty where the text before the first colon is no shape: then it names a file
     * @throws IllegalArgumentException if what follows is wrong
     */
    public static Optional<MadeUpPoints> parse(String text) {
        String[] parts = text.split(":", -1);
        Optional<Shape> shape = Arrays.stream(Shape.values()).filter(s -> s.word().equals(parts[0])).findFirst();
        if (shape.isEmpty()) {
            return Optional.empty();
        }
        if (parts.length > 4 || parts.length == 1 && shape.get() != Shape.XOR) {
            throw new IllegalArgumentException(RULE + ": " + text);
        }
        try {
            return Optional.of(new MadeUpPoints(shape.get(), parts.length < 2 ? 4 : Integer.parseInt(parts[1]),
                    parts.length < 3 ? 0 : Double.parseDouble(parts[2]), parts.length < 4 ? 0 : Long.parseLong(parts[3])));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(RULE + ": " + text, e);
        }
    }

    /** The shapes' names with commas between. */
    public static String words() {
        return Arrays.stream(Shape.values()).map(Shape::word).collect(Collectors.joining(", "));
    }

    /** The points, as if they had been read from a file of the shape's name; classes A, B, .... */
    public PointsFile points() {
        LabelledPoints made = labelled();
        double[][] x = IntStream.range(0, count).mapToObj(made::x).toArray(double[][]::new);
        int[] category = IntStream.range(0, count).map(made::category).toArray();
        List<String> names = made.names();
        return new PointsFile(Path.of(shape.word()), x, category, names, "made-up points",
                count + " points of dimension 2, classes " + String.join(", ", names)
                        + (noise > 0 ? ", made up after rng(" + seed + ")" : ", made up"));
    }

    /** The points alone, in classes A, B, .... */
    public LabelledPoints labelled() {
        RandomStream stream = new RandomStream(seed);
        List<double[]> x = new ArrayList<>(count);
        int[] category = new int[count];
        for (int k = 0; k < shape.classes; k++) {
            // the first classes have one point more where the classes do not divide N
            int n = (count + shape.classes - 1 - k) / shape.classes;
            for (int i = 0; i < n; i++) {
                double[] point = shape.point(k, i, n);
                for (int j = 0; j < 2 && noise > 0; j++) {
                    point[j] += noise * stream.randn();
                }
                category[x.size()] = k;
                x.add(point);
            }
        }
        List<String> names = IntStream.range(0, shape.classes).mapToObj(k -> String.valueOf((char) ('A' + k))).toList();
        return new LabelledPoints(x.toArray(double[][]::new), category, names);
    }
}
