package netbp.cli;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import netbp.matlab.NumberFormat;
import netbp.matlab.RandomStream;

/**
 * A call of MATLAB's rand, randn, randi or randperm, read from text.
 *
 * @param count the number of values
 * @param value takes the next values from the stream; called once for randperm, else once a value
 */
record RngCall(int count, Function<RandomStream, double[]> value) {

    private static final Pattern CALL = Pattern.compile("\\s*(rand|randn|randi|randperm)\\s*(?:\\((.*)\\))?\\s*;?\\s*");
    private static final Pattern RANGE = Pattern.compile("\\[\\s*(\\S+?)[\\s,]+(\\S+?)\\s*\\](.*)");
    private static final int MOST_VALUES = 100_000_000;
    /** Values printed between two checks that somebody still reads them. */
    private static final int LOOK_EVERY = 10_000;

    /** @throws InputException if it is none of the calls */
    static RngCall parse(String text) {
        Matcher call = CALL.matcher(text);
        if (!call.matches()) {
            throw new InputException(
                    "CALL must be rand, randn, randi or randperm with its arguments in brackets: " + text);
        }
        String arguments = call.group(2) == null ? "" : call.group(2).strip();
        return switch (call.group(1)) {
            case "rand" -> repeated(text, size(text, arguments), RandomStream::rand);
            case "randn" -> repeated(text, size(text, arguments), RandomStream::randn);
            case "randi" -> parseRandi(text, arguments);
            default -> {
                int n = (int) whole(text, arguments, 0, MOST_VALUES);
                yield new RngCall(1, stream -> Arrays.stream(stream.randperm(n)).asDoubleStream().toArray());
            }
        };
    }

    private static RngCall parseRandi(String text, String arguments) {
        long lowest = 1;
        long highest;
        String rest;
        Matcher range = RANGE.matcher(arguments);
        if (range.matches()) {
            long limit = 1L << 51;
            lowest = whole(text, range.group(1), -limit, limit);
            highest = whole(text, range.group(2), lowest, limit);
            rest = range.group(3);
        } else {
            String[] parts = arguments.split(",", 2);
            highest = whole(text, parts[0], 1, (1L << 53) - 1);
            rest = parts.length > 1 ? "," + parts[1] : "";
        }
        rest = rest.strip();
        if (!rest.isEmpty() && !rest.startsWith(",")) {
            throw new InputException("CALL must have a comma before its sizes: " + text);
        }
        long below = lowest - 1;
        long n = highest - below;
        return repeated(text, size(text, rest.isEmpty() ? "" : rest.substring(1)), stream -> below + stream.randi(n));
    }

    private static RngCall repeated(String text, long count, Function<RandomStream, Number> next) {
        if (count > MOST_VALUES) {
            throw new InputException("CALL must ask for at most " + MOST_VALUES + " values: " + text);
        }
        return new RngCall((int) count, stream -> new double[] {next.apply(stream).doubleValue()});
    }

    /** The number of values for the sizes {@code n} (an n x n matrix), {@code m,n} or none. */
    private static long size(String text, String sizes) {
        if (sizes.isBlank()) {
            return 1;
        }
        String[] parts = sizes.split(",", -1);
        if (parts.length > 2) {
            throw new InputException("CALL must have at most two sizes: " + text);
        }
        long m = whole(text, parts[0], 0, MOST_VALUES);
        return m * (parts.length == 1 ? m : whole(text, parts[1], 0, MOST_VALUES));
    }

    private static long whole(String text, String number, long least, long most) {
        try {
            long value = Long.parseLong(number.strip());
            if (value >= least && value <= most) {
                return value;
            }
        } catch (NumberFormatException e) {
            // falls through to the rule
        }
        throw new InputException("CALL's argument must be a whole number in " + least + ".." + most + ": "
                + number.strip() + " in " + text);
    }

    /** Prints the values on one line, separated by blanks. */
    void print(RandomStream stream, PrintWriter out) {
        boolean first = true;
        for (int i = 0; i < count && !(i % LOOK_EVERY == 0 && out.checkError()); i++) {
            for (double v : value.apply(stream)) {
                out.print(first ? "" : " ");
                out.print(NumberFormat.full(v));
                first = false;
            }
        }
        out.println();
        out.flush();
    }
}
