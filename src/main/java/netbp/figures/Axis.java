package netbp.figures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.List;

/**
 * One axis of a plot: its label, limits and ticks, chosen as MATLAB chooses them.
 *
 * @param label what is drawn along the axis, with its unit; may be empty
 * @param min the lower limit
 * @param max the upper limit, above min
 * @param log whether the axis is logarithmic
 * @param ticks the labelled ticks, increasing
 * @param minor further ticks without label
 * @param factor the common factor of the tick labels, drawn at the axis end; may be empty
 */
public record Axis(
        String label, double min, double max, boolean log, List<Tick> ticks, List<Double> minor, String factor) {

    private static final int MOST_STEPS = 6;
    private static final int[] STEPS = {1, 2, 5};
    /** Beyond it differences and the next power of ten may overflow; such numbers are divided by HUGE first. */
    private static final double LARGE = 1e300;
    private static final double HUGE = 1e100;

    /** A labelled tick. */
    public record Tick(double value, String label) {}

    /** @throws IllegalArgumentException unless the limits are finite, increasing and, for log, positive */
    public Axis {
        check(min, max, log);
        ticks = List.copyOf(ticks);
        minor = List.copyOf(minor);
    }

    /** The axis of the region figures: from 0 to 1, with ticks there only. */
    public static Axis unit() {
        return new Axis("", 0, 1, false, List.of(new Tick(0, "0"), new Tick(1, "1")), List.of(), "");
    }

    /** This axis with another label. */
    public Axis labelled(String words) {
        return new Axis(words, min, max, log, ticks, minor, factor);
    }

    /** What its numbers are, for a table. */
    String quantity() {
        return label.isEmpty() ? "a pure number" : label;
    }

    /** A linear axis with the given limits. */
    public static Axis linear(String label, double min, double max) {
        check(min, max, false);
        if (Math.max(Math.abs(min), Math.abs(max)) > LARGE) {
            return linear(label, min / HUGE, max / HUGE).timesHuge(min, max);
        }
        return linear(label, min, max, step(max - min));
    }

    /** A linear axis whose limits are the ticks around the values; values that are not finite do not count. */
    public static Axis linearAround(String label, double... values) {
        DoubleSummaryStatistics finite = Arrays.stream(values).filter(Double::isFinite).summaryStatistics();
        double low = finite.getMin();
        double high = finite.getMax();
        if (low == high) {
            double margin = low == 0 ? 1 : Math.abs(low) / 2;
            low -= margin;
            high += margin;
        } else {
            check(low, high, false);
        }
        if (Math.max(Math.abs(low), Math.abs(high)) > LARGE) {
            Axis axis = linearAround(label, low / HUGE, high / HUGE);
            return axis.timesHuge(axis.min * HUGE, axis.max * HUGE);
        }
        BigDecimal step = step(high - low);
        double unit = step.doubleValue();
        BigDecimal first = step.multiply(BigDecimal.valueOf((long) Math.floor(low / unit)));
        BigDecimal last = step.multiply(BigDecimal.valueOf((long) Math.ceil(high / unit)));
        return linear(label, first.doubleValue(), last.doubleValue(), step);
    }

    /** A logarithmic axis with the given positive limits. */
    public static Axis log(String label, double min, double max) {
        check(min, max, true);
        int from = decadeBelow(min);
        int to = decadeBelow(max);
        int stride = 1 + (to - from) / 10;
        List<Tick> ticks = new ArrayList<>();
        List<Double> minor = new ArrayList<>();
        for (int e = from; e <= to; e++) {
            double decade = power(e);
            if (decade >= min && (e - from) % stride == 0) {
                ticks.add(new Tick(decade, "10^{" + signed(e) + "}"));
            }
            for (int i = 2; i <= 9 && stride == 1; i++) {
                double value = Double.parseDouble(i + "e" + e);
                if (value >= min && value <= max) {
                    minor.add(value);
                }
            }
        }
        return new Axis(label, min, max, true, ticks, minor, "");
    }

    /** A logarithmic axis over the whole decades around the values; values that are not positive do not count. */
    public static Axis logAround(String label, double... values) {
        DoubleSummaryStatistics positive = Arrays.stream(values).filter(v -> v > 0 && Double.isFinite(v)).summaryStatistics();
        if (positive.getCount() == 0) {
            throw new IllegalArgumentException("a logarithmic axis must have a positive value: " + label);
        }
        int from = decadeBelow(positive.getMin());
        int to = decadeBelow(positive.getMax());
        return log(label, power(from), power(power(to) < positive.getMax() || from == to ? to + 1 : to));
    }

    /** Where a value lies along the axis: 0 at the lower limit, 1 at the upper; NaN if its logarithm is not finite. */
    double position(double value) {
        if (!log) {
            // halves, since a difference of large numbers may overflow
            return (value / 2 - min / 2) / (max / 2 - min / 2);
        }
        double low = StrictMath.log10(min);
        return value > 0 ? (StrictMath.log10(value) - low) / (StrictMath.log10(max) - low) : Double.NaN;
    }

    private static Axis linear(String label, double min, double max, BigDecimal step) {
        double largest = Math.max(Math.abs(min), Math.abs(max));
        int exponent = decadeBelow(largest);
        if (power(exponent) == largest) {
            exponent--;
        }
        boolean scaled = largest >= 1e5 || largest < 1e-3;
        BigDecimal shown = step.scaleByPowerOfTen(scaled ? -exponent : 0);
        double unit = step.doubleValue();
        double slack = 1e-9 * (max - min);
        List<Tick> ticks = new ArrayList<>();
        for (long i = (long) Math.floor(min / unit); i * unit <= max + slack; i++) {
            BigDecimal count = BigDecimal.valueOf(i);
            double value = step.multiply(count).doubleValue();
            if (value >= min - slack) {
                BigDecimal text = shown.multiply(count);
                String number = text.signum() == 0 ? "0" : text.stripTrailingZeros().toPlainString();
                ticks.add(new Tick(value, number.replace('-', '\u2212')));
            }
        }
        return new Axis(label, min, max, false, ticks, List.of(), scaled ? "\u00d710^{" + signed(exponent) + "}" : "");
    }

    /** The axis of numbers 10^100 times as large, within the largest double. */
    private Axis timesHuge(double low, double high) {
        double least = Math.max(-Double.MAX_VALUE, low);
        double most = Math.min(Double.MAX_VALUE, high);
        List<Tick> large = ticks.stream().map(t -> new Tick(t.value() * HUGE, t.label()))
                .filter(t -> t.value() >= least && t.value() <= most).toList();
        int exponent = Integer.parseInt(factor.replaceAll("^.*\\{|}", "")) + 100;
        return new Axis(label, least, most, false, large, List.of(), "\u00d710^{" + exponent + "}");
    }

    /** The smallest of 1, 2, 5 times a power of ten that divides the length into few steps. */
    private static BigDecimal step(double length) {
        for (int e = decadeBelow(length) - 1; ; e++) {
            for (int s : STEPS) {
                BigDecimal step = BigDecimal.valueOf(s).scaleByPowerOfTen(e);
                if (length <= MOST_STEPS * step.doubleValue()) {
                    return step;
                }
            }
        }
    }

    /** The e with 10^e <= value < 10^(e+1). */
    private static int decadeBelow(double value) {
        int e = (int) Math.floor(StrictMath.log10(value));
        if (power(e) > value) {
            return e - 1;
        }
        return power(e + 1) <= value ? e + 1 : e;
    }

    private static double power(int e) {
        return Double.parseDouble("1e" + e);
    }

    private static String signed(int e) {
        return e < 0 ? "\u2212" + -e : Integer.toString(e);
    }

    private static void check(double min, double max, boolean log) {
        if (!(Double.isFinite(min) && Double.isFinite(max) && min < max)) {
            throw new IllegalArgumentException("axis limits must be finite and increasing: " + min + " and " + max);
        }
        if (log && !(min > 0)) {
            throw new IllegalArgumentException("lower limit of a logarithmic axis must be positive: " + min);
        }
    }
}
