package netbp.cli;

import java.math.BigDecimal;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import netbp.leastsquares.SolverChoice;
import netbp.matlab.RandomStream;
import netbp.network.LabelledPoints;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Values of options, read from text; a message states the rule and the value. */
final class Converters {

    /** What the JVM reads where the encoding of the locale has no such character. */
    private static final char UNKNOWN = '\ufffd';

    private Converters() {
    }

    /** A whole number from 1 to 2^53, also written as 1e6. */
    static final class Count implements ITypeConverter<Long> {

        private static final BigDecimal LARGEST = new BigDecimal(1L << 53);

        @Override
        public Long convert(String text) {
            try {
                BigDecimal value = new BigDecimal(text);
                // compared first: the digits of 1e999999999 would fill the memory
                if (value.signum() > 0 && value.compareTo(LARGEST) <= 0) {
                    return value.longValueExact();
                }
            } catch (ArithmeticException | NumberFormatException e) {
                // falls through to the rule
            }
            throw new TypeConversionException("must be a whole number from 1 to 2^53: " + text);
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
            try {
                double value = Double.parseDouble(text);
                if (value > 0 && value <= Double.MAX_VALUE) {
                    return value;
                }
            } catch (NumberFormatException e) {
                // falls through to the rule
            }
            throw new TypeConversionException("must be a positive, finite number: " + text);
        }
    }

    /** A finite number that is not negative. */
    static final class NotNegative implements ITypeConverter<Double> {

        @Override
        public Double convert(String text) {
            try {
                double value = Double.parseDouble(text);
                if (value >= 0 && value <= Double.MAX_VALUE) {
                    return value;
                }
            } catch (NumberFormatException e) {
                // falls through to the rule
            }
            throw new TypeConversionException("must be a finite number, not negative: " + text);
        }
    }

    /** A limit on how often something is done; 0 is allowed. */
    static final class Limit implements ITypeConverter<Integer> {

        @Override
        public Integer convert(String text) {
            try {
                int limit = new BigDecimal(text).intValueExact();
                if (limit >= 0) {
                    return limit;
                }
            } catch (ArithmeticException | NumberFormatException e) {
                // falls through to the rule
            }
            throw new TypeConversionException("must be a whole number from 0 to 2^31-1: " + text);
        }
    }

    /** A least-squares solver by its name. */
    static final class Solver implements ITypeConverter<SolverChoice> {

        @Override
        public SolverChoice convert(String text) {
            List<String> names = new ArrayList<>();
            for (SolverChoice choice : SolverChoice.values()) {
                if (choice.label().equals(text)) {
                    return choice;
                }
                names.add(choice.label());
            }
            throw new TypeConversionException("must be one of " + String.join(", ", names) + ": " + text);
        }
    }

    /** A seed of MATLAB's {@code rng}. */
    static final class Seed implements ITypeConverter<Long> {

        @Override
        public Long convert(String text) {
            return whole(text, 0, RandomStream.MAX_SEED, "2^32-1");
        }
    }

    /** A number of threads. */
    static final class Threads implements ITypeConverter<Integer> {

        @Override
        public Integer convert(String text) {
            return (int) whole(text, 1, 1024, "1024");
        }
    }

    /** A port of TCP, 0 for any. */
    static final class Port implements ITypeConverter<Integer> {

        @Override
        public Integer convert(String text) {
            return (int) whole(text, 0, 65_535, "65535");
        }
    }

    /** Pixels per inch. */
    static final class Dpi implements ITypeConverter<Integer> {

        @Override
        public Integer convert(String text) {
            return (int) whole(text, 10, 2400, "2400");
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
            String[] sides = text.split("x", -1);
            try {
                if (sides.length == 2) {
                    return new Pixels((int) whole(sides[0], LEAST, MOST, ""), (int) whole(sides[1], LEAST, MOST, ""));
                }
            } catch (TypeConversionException e) {
                // falls through to the rule
            }
            throw new TypeConversionException(
                    "must be WIDTHxHEIGHT, each from " + LEAST + " to " + MOST + " pixels: " + text);
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

    private static long whole(String text, long least, long most, String mostAsText) {
        try {
            long value = Long.parseLong(text);
            if (value >= least && value <= most) {
                return value;
            }
        } catch (NumberFormatException e) {
            // falls through to the rule
        }
        throw new TypeConversionException("must be a whole number from " + least + " to " + mostAsText + ": " + text);
    }
}
