package netbp.cli;

import java.math.BigDecimal;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

import netbp.leastsquares.SolverChoice;
import netbp.matlab.RandomStream;
import netbp.network.LabelledPoints;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Values that options of any command take, read from text; a message states the rule and the value. The choices that make
 * a training run are {@link TrainingConverters}.
 */
final class Converters {

    /** What the JVM reads where the encoding of the locale has no such character. */
    private static final char UNKNOWN = '\ufffd';

    private Converters() {
    }

    /** A whole number from 1 to 2^53, also written as 1e6. */
    static final class Count implements ITypeConverter<Long> {

        @Override
        public Long convert(String text) {
            return whole(text, Converters::exact, 1, 1L << 53, "2^53");
        }
    }

    /** The name of a file or folder. */
    static final class FileName implements ITypeConverter<Path> {

        @Override
        public Path convert(String text) {
            if (text.isEmpty()) {
                throw new TypeConversionException("must not be empty: \"\"");
            }
            try {
                return Path.of(text);
            } catch (InvalidPathException e) {
                throw new TypeConversionException(text.indexOf(UNKNOWN) < 0
                        ? "must be a name that the file system takes: " + text
                        : "must be a name in the encoding of the locale, " + System.getProperty("sun.jnu.encoding")
                                + " (set LC_ALL to a UTF-8 locale such as C.UTF-8): " + text);
            }
        }
    }

    /** A positive, finite number. */
    static final class Positive implements ITypeConverter<Double> {

        @Override
        public Double convert(String text) {
            return number(text, value -> value > 0 && value <= Double.MAX_VALUE, "a positive, finite number");
        }
    }

    /** A finite number that is not negative. */
    static final class NotNegative implements ITypeConverter<Double> {

        @Override
        public Double convert(String text) {
            return number(text, value -> value >= 0 && value <= Double.MAX_VALUE, "a finite number, not negative");
        }
    }

    /** A number in [0,1). */
    static final class Fraction implements ITypeConverter<Double> {

        @Override
        public Double convert(String text) {
            return number(text, value -> value >= 0 && value < 1, "in [0,1)");
        }
    }

    /** A share, not none and not all. */
    static final class Share implements ITypeConverter<Double> {

        @Override
        public Double convert(String text) {
            return number(text, value -> value > 0 && value < 1, "between 0 and 1");
        }
    }

    /** A limit on how often something is done, also written as 1e6; 0 is allowed. */
    static final class Limit implements ITypeConverter<Integer> {

        @Override
        public Integer convert(String text) {
            return (int) whole(text, Converters::exact, 0, Integer.MAX_VALUE, "2^31-1");
        }
    }

    /** A least-squares solver by its name. */
    static final class Solver implements ITypeConverter<SolverChoice> {

        @Override
        public SolverChoice convert(String text) {
            return named(text, List.of(SolverChoice.values()), SolverChoice::label);
        }
    }

    /** A seed of MATLAB's {@code rng}. */
    static final class Seed implements ITypeConverter<Long> {

        @Override
        public Long convert(String text) {
            return whole(text, Long::parseLong, 0, RandomStream.MAX_SEED, "2^32-1");
        }
    }

    /** A number of threads. */
    static final class Threads implements ITypeConverter<Integer> {

        @Override
        public Integer convert(String text) {
            return (int) whole(text, Long::parseLong, 1, 1024, "1024");
        }
    }

    /** A port of TCP, 0 for any. */
    static final class Port implements ITypeConverter<Integer> {

        @Override
        public Integer convert(String text) {
            return (int) whole(text, Long::parseLong, 0, 65_535, "65535");
        }
    }

    /** Pixels per inch. */
    static final class Dpi implements ITypeConverter<Integer> {

        @Override
        public Integer convert(String text) {
            return (int) whole(text, Long::parseLong, 10, 2400, "2400");
        }
    }

    /** A size such as 1167x875. */
    static final class Size implements ITypeConverter<Size.Pixels> {

        private static final int LEAST = 100;
        private static final int MOST = 20_000;

        /** Width and height in pixels. */
        record Pixels(int width, int height) {
        }

        @Override
        public Pixels convert(String text) {
            int[] sides = read(text, size -> wholes(size, "x"), all -> all.length == 2
                            && Arrays.stream(all).allMatch(side -> side >= LEAST && side <= MOST),
                    "WIDTHxHEIGHT, each from " + LEAST + " to " + MOST + " pixels");
            return new Pixels(sides[0], sides[1]);
        }
    }

    /**
     * A rectangle of the plane.
     *
     * @param x1 least and greatest abscissa
     * @param x2 least and greatest ordinate
     */
    record Box(double[] x1, double[] x2) {
    }

    /** A:B,C:D. */
    static final class Rectangle implements ITypeConverter<Box> {

        @Override
        public Box convert(String text) {
            double[] ends = read(text, box -> Arrays.stream(box.split("[:,]", -1)).mapToDouble(Double::parseDouble).toArray(),
                    x -> text.matches("[^:,]+:[^:,]+,[^:,]+:[^:,]+") && x[0] < x[1] && x[2] < x[3]
                            && Double.isFinite(x[1] - x[0]) && Double.isFinite(x[3] - x[2]),
                    "A:B,C:D, finite, with A < B and C < D");
            return new Box(new double[] {ends[0], ends[1]}, new double[] {ends[2], ends[3]});
        }
    }

    /** The paper's ten points, or eleven. */
    static final class PaperPoints implements ITypeConverter<LabelledPoints> {

        @Override
        public LabelledPoints convert(String text) {
            return switch (text) {
                case "10" -> LabelledPoints.paper();
                case "11" -> LabelledPoints.paperWithExtraPoint();
                default -> throw new TypeConversionException("must be 10 or 11: " + text);
            };
        }
    }

    /** A whole number that may be written as 1e6; the digits of 1e999999999 are never made. */
    private static long exact(String text) {
        return new BigDecimal(text).longValueExact();
    }

    private static long whole(String text, Function<String, Long> reader, long least, long most, String mostAsText) {
        return read(text, reader, value -> value >= least && value <= most,
                "a whole number from " + least + " to " + mostAsText);
    }

    private static double number(String text, Predicate<Double> holds, String rule) {
        return read(text, Double::parseDouble, holds, rule);
    }

    /** Whole numbers with a separator between. */
    static int[] wholes(String text, String separator) {
        return Arrays.stream(text.split(separator, -1)).mapToInt(Integer::parseInt).toArray();
    }

    /** What the text says, if it can be read. */
    static <T> T read(String text, Function<String, T> reader, String rule) {
        return read(text, reader, value -> true, rule);
    }

    /** What the text says, if it can be read and keeps the rule. */
    static <T> T read(String text, Function<String, T> reader, Predicate<T> holds, String rule) {
        try {
            T value = reader.apply(text);
            if (holds.test(value)) {
                return value;
            }
        } catch (ArithmeticException | IllegalArgumentException e) {
            // falls through to the rule
        }
        throw new TypeConversionException("must be " + rule + ": " + text);
    }

    /** The value that goes by that name. */
    static <T> T named(String text, List<T> values, Function<T, String> name) {
        return values.stream().filter(value -> name.apply(value).equals(text)).findFirst().orElseThrow(() ->
                new TypeConversionException("must be one of " + String.join(", ", values.stream().map(name).toList())
                        + ": " + text));
    }
}
