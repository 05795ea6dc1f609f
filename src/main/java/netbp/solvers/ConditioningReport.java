package netbp.solvers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

import netbp.figures.Axis;
import netbp.figures.Curve;
import netbp.figures.Figure;
import netbp.figures.PlotsFigure;
import netbp.io.Csv;
import netbp.leastsquares.SolverChoice;
import netbp.matlab.NumberFormat;
import netbp.report.MarkdownPage;
import netbp.report.Table;
import netbp.report.Text;

/** The conditioning along each solver's path: a page, the numbers as CSV, their picture, and a sentence on each end. */
public final class ConditioningReport {

    private final List<Conditioning> paths;

    /** Of all solvers. */
    public ConditioningReport() {
        paths = Arrays.stream(SolverChoice.values()).map(Conditioning::of).toList();
    }

    /** A row for every point of every path. */
    public String csv() {
        List<String> header = new ArrayList<>(List.of("solver", "iteration", "cost", "parameterNorm", "distanceFromStart",
                "rank", "nullity"));
        int sigmas = paths.get(0).first().spectrum().singularValues().length;
        IntStream.rangeClosed(1, sigmas).forEach(k -> header.add("sigma" + k));
        Csv csv = new Csv("nlsrun.m's problem along each solver's path: cost ||r||^2, ||p||, "
                + "||p - p0||, rank and nullity of the 10 x 23 Jacobian and its singular values (pure numbers)",
                header.toArray(String[]::new));
        for (Conditioning path : paths) {
            for (Conditioning.Step step : path.steps()) {
                List<Object> row = new ArrayList<>(List.of(path.solver().label(), step.iteration(),
                        NumberFormat.full(step.cost()), NumberFormat.full(step.parameterNorm()),
                        NumberFormat.full(step.distance()), step.spectrum().rank(), step.spectrum().nullity()));
                Arrays.stream(step.spectrum().singularValues()).mapToObj(NumberFormat::full).forEach(row::add);
                csv.row(row.toArray());
            }
        }
        return csv.toString();
    }

    /** ||p|| and the largest and the smallest singular value while the cost goes to 0. */
    public Figure figure() {
        List<Curve> curves = new ArrayList<>();
        for (int k = 0; k < paths.size(); k++) {
            if (k == firstLike(k)) {
                String name = ", " + paths.get(k).solver().label();
                curves.add(curve("||p||" + name, paths.get(k), Conditioning.Step::parameterNorm));
                curves.add(curve("\u03c3_{1}" + name, paths.get(k), step -> step.spectrum().largest()));
                curves.add(curve("\u03c3_{10}" + name, paths.get(k), step -> step.spectrum().smallest()));
            }
        }
        double[] digits = curves.stream().flatMapToDouble(curve -> Arrays.stream(curve.x())).toArray();
        double[] values = curves.stream().flatMapToDouble(curve -> Arrays.stream(curve.y())).toArray();
        return PlotsFigure.ofCurves("Conditioning of nlsrun.m's problem",
                description(", at the left"),
                Axis.linear("\u2212log_{10}||r||^{2}", Math.floor(Arrays.stream(digits).min().getAsDouble()),
                        Math.ceil(Arrays.stream(digits).max().getAsDouble())),
                Axis.logAround("||p||, singular values of J", values), curves);
    }

    private String description(String whereStartsAre) {
        return "The norm of the parameters and the extreme singular values of the 10 x 23 Jacobian as the cost goes to 0, along the "
                + "path of each solver from nlsrun.m's start" + whereStartsAre + samePaths() + ". The cost has no minimum: as it "
                + "goes to 0, the singular values go to 0 with its square root and the parameters grow, no faster than its "
                + "logarithm.";
    }

    /** The report in Markdown: the start and the end of each path. */
    public String markdown() {
        MarkdownPage page = new MarkdownPage("Conditioning of nlsrun.m's problem along each solver's path");
        page.paragraph(Text.of("Written by the command "), Text.code("conditioning"),
                Text.of("; every accepted step is in "), Text.code("conditioning.csv"), Text.of(", the picture in "),
                Text.code("conditioning.png"), Text.of("."));
        page.paragraph(description(""));
        Table table = new Table().words("solver").numbers("accepted steps", "||r||^2", "||p||", "||p - p0||", "sigma_1",
                "sigma_" + paths.get(0).first().spectrum().singularValues().length, "rank", "dimension of the null space");
        for (Conditioning path : paths) {
            for (Conditioning.Step step : List.of(path.first(), path.last())) {
                JacobianSpectrum spectrum = step.spectrum();
                table.row(path.solver().label(), step.iteration(), number(step.cost()), number(step.parameterNorm()),
                        number(step.distance()), number(spectrum.largest()), number(spectrum.smallest()), spectrum.rank(),
                        spectrum.nullity());
            }
        }
        page.table(table);
        return page.text();
    }

    /** Start and end of each path. */
    public List<String> summary() {
        List<String> lines = new ArrayList<>();
        for (Conditioning path : paths) {
            lines.add(path.solver().label() + ", start: " + state(path.first()));
            lines.add(path.solver().label() + ", after " + path.last().iteration() + " steps: " + state(path.last()));
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

    /** The first solver that takes the same steps, bit for bit. */
    private int firstLike(int k) {
        int first = 0;
        while (!Arrays.equals(costs(paths.get(first)), costs(paths.get(k)))) {
            first++;
        }
        return first;
    }

    private String samePaths() {
        StringBuilder same = new StringBuilder();
        for (int k = 0; k < paths.size(); k++) {
            if (k != firstLike(k)) {
                same.append("; ").append(paths.get(k).solver().label()).append(" takes the same steps as ")
                        .append(paths.get(firstLike(k)).solver().label());
            }
        }
        return same.toString();
    }

    private static double[] costs(Conditioning path) {
        return path.steps().stream().mapToDouble(Conditioning.Step::cost).toArray();
    }

    private static Curve curve(String name, Conditioning path, ToDoubleFunction<Conditioning.Step> value) {
        double[] digits = Arrays.stream(costs(path)).map(cost -> -StrictMath.log10(cost)).toArray();
        return new Curve(name, digits, path.steps().stream().mapToDouble(value).toArray(), Curve.Look.LINE);
    }

    private static String number(double value) {
        return NumberFormat.general(value, 3);
    }
}
