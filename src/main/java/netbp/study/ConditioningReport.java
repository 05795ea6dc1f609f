package netbp.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

import netbp.figures.Axis;
import netbp.figures.Curve;
import netbp.figures.CurvesFigure;
import netbp.figures.Figure;
import netbp.leastsquares.SolverChoice;
import netbp.matlab.NumberFormat;

/** The conditioning along each solver's way: the numbers as CSV, their picture, the ends in a sentence each. */
public final class ConditioningReport {

    private final List<Conditioning> ways;

    /** Of all solvers. */
    public ConditioningReport() {
        ways = Arrays.stream(SolverChoice.values()).map(Conditioning::of).toList();
    }

    /** A row for every point of every way. */
    public String csv() {
        StringBuilder csv = new StringBuilder("# nlsrun.m's problem along each solver's way: cost ||r||^2, ||p||, "
                + "||p - p0||, rank and nullity of the 10 x 23 Jacobian and its singular values (pure numbers)\n"
                + "solver,iteration,cost,parameterNorm,distanceFromStart,rank,nullity");
        int sigmas = ways.get(0).first().spectrum().singularValues().length;
        IntStream.rangeClosed(1, sigmas).forEach(k -> csv.append(",sigma").append(k));
        csv.append('\n');
        for (Conditioning way : ways) {
            for (Conditioning.Step step : way.steps()) {
                csv.append(way.solver().label()).append(',').append(step.iteration());
                for (double value : new double[] {step.cost(), step.parameterNorm(), step.distance()}) {
                    csv.append(',').append(NumberFormat.full(value));
                }
                csv.append(',').append(step.spectrum().rank()).append(',').append(step.spectrum().nullity());
                for (double sigma : step.spectrum().singularValues()) {
                    csv.append(',').append(NumberFormat.full(sigma));
                }
                csv.append('\n');
            }
        }
        return csv.toString();
    }

    /** ||p|| and the largest and the smallest singular value while the cost goes to 0. */
    public Figure figure() {
        List<Curve> curves = new ArrayList<>();
        for (int k = 0; k < ways.size(); k++) {
            if (k == firstLike(k)) {
                String name = ", " + ways.get(k).solver().label();
                curves.add(curve("||p||" + name, ways.get(k), Conditioning.Step::parameterNorm));
                curves.add(curve("\u03c3_{1}" + name, ways.get(k), step -> step.spectrum().largest()));
                curves.add(curve("\u03c3_{10}" + name, ways.get(k), step -> step.spectrum().smallest()));
            }
        }
        double[] digits = curves.stream().flatMapToDouble(curve -> Arrays.stream(curve.x())).toArray();
        double[] values = curves.stream().flatMapToDouble(curve -> Arrays.stream(curve.y())).toArray();
        return new CurvesFigure("Conditioning of nlsrun.m's problem",
                "The norm of the parameters and the extreme singular values of the 10 x 23 Jacobian as the cost goes "
                        + "to 0, along the way of each solver from nlsrun.m's start, which lies at the left"
                        + sameWays() + ". The cost has no minimum: as it goes to 0, the singular values go to 0 with "
                        + "its square root and the parameters run off, no faster than its logarithm.",
                Axis.linear("\u2212log_{10}||r||^{2}", Math.floor(Arrays.stream(digits).min().getAsDouble()),
                        Math.ceil(Arrays.stream(digits).max().getAsDouble())),
                Axis.logAround("||p||, singular values of J", values), curves);
    }

    /** Start and end of each way. */
    public List<String> summary() {
        List<String> lines = new ArrayList<>();
        for (Conditioning way : ways) {
            lines.add(way.solver().label() + ", start: " + state(way.first()));
            lines.add(way.solver().label() + ", after " + way.last().iteration() + " steps: " + state(way.last()));
        }
        return lines;
    }

    private static String state(Conditioning.Step step) {
        JacobianSpectrum spectrum = step.spectrum();
        return "||r||^2 " + number(step.cost()) + ", ||p|| " + number(step.parameterNorm()) + ", sigma_1 "
                + number(spectrum.largest()) + ", sigma_" + spectrum.singularValues().length + " "
                + number(spectrum.smallest()) + ", rank " + spectrum.rank() + ", null space of dimension "
                + spectrum.nullity();
    }

    /** The first solver that goes the same way, bit for bit. */
    private int firstLike(int k) {
        int first = 0;
        while (!Arrays.equals(costs(ways.get(first)), costs(ways.get(k)))) {
            first++;
        }
        return first;
    }

    private String sameWays() {
        StringBuilder same = new StringBuilder();
        for (int k = 0; k < ways.size(); k++) {
            if (k != firstLike(k)) {
                same.append("; ").append(ways.get(k).solver().label()).append(" goes the way of ")
                        .append(ways.get(firstLike(k)).solver().label());
            }
        }
        return same.toString();
    }

    private static double[] costs(Conditioning way) {
        return way.steps().stream().mapToDouble(Conditioning.Step::cost).toArray();
    }

    private static Curve curve(String name, Conditioning way, ToDoubleFunction<Conditioning.Step> value) {
        double[] digits = Arrays.stream(costs(way)).map(cost -> -StrictMath.log10(cost)).toArray();
        return new Curve(name, digits, way.steps().stream().mapToDouble(value).toArray(), Curve.Look.LINE);
    }

    private static String number(double value) {
        return NumberFormat.general(value, 3);
    }
}
