package netbp.cli;

import java.math.BigDecimal;

import netbp.matlab.RandomStream;
import netbp.network.LabelledPoints;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Values of options, read from text; a message states the rule and the value. */
final class Converters {

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

    /** A seed of MATLAB's {@code rng}. */
    static final class Seed implements ITypeConverter<Long> {

        @Override
        public Long convert(String text) {
            try {
                long seed = Long.parseLong(text);
                if (seed >= 0 && seed <= RandomStream.MAX_SEED) {
                    return seed;
                }
            } catch (NumberFormatException e) {
                // falls through to the rule
            }
            throw new TypeConversionException("must be a whole number from 0 to 2^32-1: " + text);
        }
    }

    /** A number of threads. */
    static final class Threads implements ITypeConverter<Integer> {

        private static final int MOST = 1024;

        @Override
        public Integer convert(String text) {
            try {
                int threads = Integer.parseInt(text);
                if (threads >= 1 && threads <= MOST) {
                    return threads;
                }
            } catch (NumberFormatException e) {
                // falls through to the rule
            }
            throw new TypeConversionException("must be a whole number from 1 to " + MOST + ": " + text);
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
}
