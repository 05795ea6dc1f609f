package netbp.study;

import static netbp.study.Finding.g;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

import netbp.figures.Axis;
import netbp.figures.Curve;
import netbp.figures.Figure;
import netbp.figures.HeatMapFigure;
import netbp.figures.PlotsFigure;
import netbp.io.Csv;
import netbp.matlab.NumberFormat;
import netbp.network.Loss;
import netbp.report.Page;
import netbp.report.Table;
import netbp.statistics.Share;

/** The report on a sweep, from its rows. The same rows give the same bytes. */
final class SweepReport implements Study.Report {

    private static final String CELLS = "cells.csv";
    private static final String WILSON = "below it Wilson's 95 % confidence interval";

    private final Sweep sweep;
    private final List<CellRuns> cells;
    private final List<CellRuns> shown;
    /** Costs of different losses cannot be compared. */
    private final Map<Loss, Row> best = new EnumMap<>(Loss.class);
    private final Map<Ending, Long> endings = new EnumMap<>(Ending.class);
    private long rows;

    /** Reads the rows, of which none is kept. @param folder where {@link Row#FILE} lies, its rows in any order */
    SweepReport(Sweep sweep, Path folder) throws IOException {
        this.sweep = sweep;
        cells = sweep.cells().stream().map(CellRuns::new).toList();
        // rates side by side, then what has none
        shown = cells.stream().sorted(Comparator.comparing(own -> Double.isNaN(own.cell().eta()))).toList();
        try (BufferedReader reader = Files.newBufferedReader(folder.resolve(Row.FILE.name())); Stream<String> lines = reader.lines()) {
            lines.skip(Row.FILE.header().lines().count()).forEach(line -> add(Row.parse(line, sweep)));
        }
    }

    private void add(Row row) {
        cells.get((int) (row.run().index() % cells.size())).add(row, sweep.target());
        endings.merge(row.ending(), 1L, Long::sum);
        rows++;
        if (row.cost() < Double.POSITIVE_INFINITY) {
            best.merge(row.run().cell().loss(), row, SweepReport::better);
        }
    }

    /** Of equal runs the first in the grid. */
    private static Row better(Row a, Row b) {
        return a.cost() < b.cost() || a.cost() == b.cost() && a.run().index() < b.run().index() ? a : b;
    }

    @Override
    public long rows() {
        return rows;
    }

    /** The names of {@link #tables} and {@link #pictures}. */
    static List<String> written(Sweep sweep) {
        return Stream.concat(Stream.of(CELLS), pictureNames(sweep).stream().flatMap(name -> Stream.of(name + ".png", name + ".csv")))
                .toList();
    }

    @Override
    public Map<String, String> tables() {
        return Map.of(CELLS, cellsCsv());
    }

    /** The cells' numbers as CSV. */
    private String cellsCsv() {
        Csv csv = new Csv("success is a final cost at or below " + g(sweep.target()) + "; low and high are the ends of Wilson's"
                + " 95 % interval; medians to within 1.2 %, passes_to_target infinite for a run that never reached it",
                Stream.concat(Cell.COLUMNS.stream(), Stream.of("runs", "successes", "success_low", "success_high", "all_right",
                        "all_right_low", "all_right_high", "median_cost", "median_passes_to_target")).toArray(String[]::new));
        for (CellRuns runs : cells) {
            csv.row(Stream.concat(runs.cell().columns().stream(), Stream.of(runs.reached().n(), runs.reached().k(),
                    runs.reached().low(), runs.reached().high(), runs.allRight().k(), runs.allRight().low(),
                    runs.allRight().high(), orEmpty(runs.cost().median()), orEmpty(runs.work().median()))).toArray());
        }
        return csv.toString();
    }

    private static String orEmpty(double value) {
        return Double.isNaN(value) ? "" : NumberFormat.general(value, 3);
    }

    @Override
    public List<Finding> findings() {
        if (rows == 0) {
            return List.of();
        }
        List<Finding> findings = new ArrayList<>();
        findings.add(new Finding("Where a cost at or below " + g(sweep.target()) + " is reached", extremes(CellRuns::reached)));
        findings.add(new Finding("Where all points are classified correctly", extremes(CellRuns::allRight)));
        best.forEach((loss, row) -> findings.add(new Finding("The best run" + (best.size() == 1 ? "" : ", " + loss.word()),
                "The lowest final " + loss.costName() + ", " + g(row.cost()) + ", is that of run " + row.run().index() + ": "
                        + row.run().cell() + ", seed " + row.run().seed() + ".")));
        findings.add(new Finding("How runs end", Ending.counted(endings, "; ") + "."));
        return findings;
    }

    /** The cells with the largest and the smallest share, and whether their intervals overlap. */
    private String extremes(Function<CellRuns, Share> share) {
        List<CellRuns> begun = cells.stream().filter(runs -> runs.cost().size() > 0).toList();
        CellRuns most = begun.get(0);
        CellRuns least = begun.get(0);
        for (CellRuns runs : begun) {
            most = ratio(share.apply(runs)) > ratio(share.apply(most)) ? runs : most;
            least = ratio(share.apply(runs)) < ratio(share.apply(least)) ? runs : least;
        }
        if (ratio(share.apply(most)) == ratio(share.apply(least))) {
            return "By " + share.apply(most) + " runs" + (begun.size() > 1 ? ", the same share in every cell." : ".");
        }
        return "Most often with " + first(most, begun, share) + "; least often with " + first(least, begun, share)
                + ". The two intervals "
                + (share.apply(most).low() > share.apply(least).high() ? "do not overlap." : "overlap.");
    }

    /** A cell and its share, and how many cells have the same. */
    private static String first(CellRuns runs, List<CellRuns> all, Function<CellRuns, Share> share) {
        long equal = all.stream().filter(other -> ratio(share.apply(other)) == ratio(share.apply(runs))).count();
        return runs.cell() + (equal > 1 ? " (the first of " + equal + " cells alike): " : ": ") + share.apply(runs);
    }

    private static double ratio(Share share) {
        return (double) share.k() / share.n();
    }

    @Override
    public String html(List<List<String>> settings) {
        return StudyPage.text("A sweep over starts, shapes and learning rates", this, sweep.size(), "", settings, this::body);
    }

    private void body(Page page) {
        String target = g(sweep.target());
        heatMaps(page, "Success", "The share of the starts from which the final cost is at or below " + target + ", and "
                + WILSON + ".", CellRuns::reached);
        heatMaps(page, "All points classified correctly", "The share of the starts from which every training point is"
                + " classified correctly at the end, and " + WILSON + ".", CellRuns::allRight);
        distributions(page, "Distribution of the final cost", "Final value of cost function", "Share of starts",
                "the share of the starts whose final cost is at or below the abscissa", CellRuns::cost);
        distributions(page, "Work to the target", ComparisonFigures.WORK, "Share of starts at the target",
                "the share of the starts from which the cost has been at or below " + target + ", against the work",
                CellRuns::work);
        page.heading("All cells");
        page.table(table());
    }

    @Override
    public Map<String, Figure> pictures() {
        Map<String, Figure> pictures = new LinkedHashMap<>();
        List<String> names = pictureNames(sweep);
        for (int k = 0; k < names.size(); k++) {
            String network = networks(sweep).get(k);
            pictures.put(names.get(k), heatMap("Success, " + network, "The share of the starts from which the final cost is at"
                    + " or below " + g(sweep.target()) + ", and " + WILSON + ".", network, CellRuns::reached));
        }
        return pictures;
    }

    private static List<String> pictureNames(Sweep sweep) {
        List<String> networks = networks(sweep);
        return networks.size() == 1 ? List.of("success") : networks.stream()
                .map(network -> "success-" + network.replace(", last layer ", "-").replace(", ", "-")).toList();
    }

    private static List<String> networks(Sweep sweep) {
        return sweep.cells().stream().map(Cell::network).distinct().toList();
    }

    private List<String> shapes() {
        return sweep.cells().stream().map(Cell::shape).distinct().toList();
    }

    private void heatMaps(Page page, String heading, String caption, Function<CellRuns, Share> share) {
        page.heading(heading);
        for (String network : networks(sweep)) {
            page.figure(heatMap(heading + ", " + network, caption, network, share), "Activation " + network + ". "
                    + caption);
        }
    }

    private Figure heatMap(String title, String caption, String network, Function<CellRuns, Share> share) {
        List<CellRuns> own = shown.stream().filter(runs -> runs.cell().network().equals(network)).toList();
        List<String> columns = own.stream().map(runs -> runs.cell().way()).distinct().toList();
        List<String> rows = shapes();
        List<List<HeatMapFigure.Cell>> values = new ArrayList<>();
        for (String shape : rows) {
            values.add(columns.stream().map(column -> own.stream().filter(runs -> runs.cell().shape().equals(shape)
                    && runs.cell().way().equals(column)).findFirst().map(share).filter(s -> s.n() > 0)
                    .map(s -> new HeatMapFigure.Cell(ratio(s), s.low(), s.high()))
                    .orElse(new HeatMapFigure.Cell(Double.NaN, Double.NaN, Double.NaN))).toList());
        }
        boolean onlyGradient = columns.stream().allMatch(column -> column.startsWith(StochasticGradientMethod.NAME));
        List<String> names = columns.stream().map(c -> c.replace(StochasticGradientMethod.NAME + ", \u03b7 = ", "")).toList();
        return new HeatMapFigure(title, caption, onlyGradient ? "Learning rate \u03b7" : "Learning rate \u03b7, or solver",
                names, "Hidden layers", rows, values);
    }

    private void distributions(Page page, String heading, String xLabel, String yLabel, String words,
            Function<CellRuns, Histogram> numbers) {
        List<Figure> figures = new ArrayList<>();
        for (String network : networks(sweep)) {
            for (String shape : shapes()) {
                List<Curve> curves = shown.stream()
                        .filter(runs -> runs.cell().network().equals(network) && runs.cell().shape().equals(shape))
                        .map(runs -> stairs(runs.cell().way(), numbers.apply(runs))).toList();
                double[] x = curves.stream().flatMapToDouble(curve -> Arrays.stream(curve.x())).filter(v -> v > 0).toArray();
                if (x.length > 0) {
                    figures.add(PlotsFigure.ofCurves(heading + ", layers " + shape + ", " + network,
                            "Layers " + shape + ", " + network + ": " + words + ".", Axis.logAround(xLabel, x),
                            Axis.linear(yLabel, 0, 1), curves));
                }
            }
        }
        page.heading(heading);
        if (figures.isEmpty()) {
            page.paragraph("There is nothing to show.");
        }
        page.sideBySide(side -> figures.forEach(side::figure));
    }

    /** A distribution function: level from one value to the next, upright at a value; nowhere drawn if there is no value. */
    private static Curve stairs(String name, Histogram histogram) {
        double[] x = histogram.ends();
        double[] share = histogram.shares();
        if (x.length == 0) {
            return new Curve(name, new double[] {Double.NaN}, new double[] {Double.NaN}, Curve.Look.LINE);
        }
        double[] across = new double[2 * x.length];
        double[] up = new double[2 * x.length];
        for (int i = 0; i < x.length; i++) {
            across[2 * i] = x[i];
            up[2 * i] = i == 0 ? 0 : share[i - 1];
            across[2 * i + 1] = x[i];
            up[2 * i + 1] = share[i];
        }
        return new Curve(name, across, up, Curve.Look.LINE);
    }

    private Table table() {
        Table table = new Table().words("Layers", "Activation", "Method").numbers("Runs", "Success", "95 % interval",
                "All points right", "Median final cost", "Median passes to " + g(sweep.target()));
        for (CellRuns runs : cells) {
            Share reached = runs.reached();
            table.row(runs.cell().shape(), runs.cell().network(), runs.cell().way(), reached.n(), reached.k(),
                    Share.percent(reached.low()) + " to " + Share.percent(reached.high()), runs.allRight().k(),
                    g(runs.cost().median()), g(runs.work().median()));
        }
        return table;
    }
}
