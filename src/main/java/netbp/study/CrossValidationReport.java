package netbp.study;

import static netbp.study.Finding.g;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import netbp.figures.Axis;
import netbp.figures.Curve;
import netbp.figures.Figure;
import netbp.figures.PlotsFigure;
import netbp.io.Csv;
import netbp.report.Page;
import netbp.report.Table;
import netbp.statistics.Quartiles;
import netbp.statistics.ResampledMean;

/** The report on a cross validation, from its rows. The same rows give the same bytes. */
final class CrossValidationReport implements Study.Report {

    /** The names of {@link #tables} and {@link #pictures}. */
    static final List<String> WRITTEN = List.of("settings.csv", "unseen.png", "unseen.csv");

    private final CrossValidation study;
    private final List<FoldRow> rows;
    private final List<FoldResults> results;

    /** Reads the rows. @param folder where {@link CrossValidation#files} lie */
    CrossValidationReport(CrossValidation study, Path folder) throws IOException {
        this.study = study;
        try (Stream<String> lines = Files.lines(folder.resolve(FoldRow.FILE.name()))) {
            rows = lines.skip(FoldRow.FILE.header().lines().count()).map(line -> FoldRow.parse(line, study))
                    .sorted(Comparator.comparingLong(FoldRow::index)).toList();
        }
        List<Cell> cells = study.sweep().cells();
        Map<Cell, List<FoldRow>> byCell = rows.stream().collect(Collectors.groupingBy(FoldRow::cell));
        results = IntStream.range(0, cells.size()).filter(k -> byCell.containsKey(cells.get(k)))
                .mapToObj(k -> new FoldResults(k + 1, cells.get(k), byCell.get(cells.get(k)), study.ratio())).toList();
    }

    @Override
    public long rows() {
        return rows.size();
    }

    /** A line for each setting, its number, what it is, and its means; then the findings. */
    @Override
    public List<String> lines() {
        return Stream.concat(results.stream(), findings().stream()).map(Object::toString).toList();
    }

    @Override
    public List<Finding> findings() {
        return results.isEmpty() ? List.of() : List.of(best(), gap(), endings());
    }

    /** The setting with the greatest value; of equal ones the first. */
    private FoldResults greatest(ToDoubleFunction<FoldResults> value) {
        return results.stream().max(Comparator.comparingDouble(value)
                .thenComparing(Comparator.comparing(FoldResults::number).reversed())).orElseThrow();
    }

    private Finding best() {
        FoldResults best = greatest(r -> r.mean(FoldRow::unseenAccuracy).mean());
        String title = "Which is right most often on unseen points";
        String text = "Setting " + best.number() + ", " + best.cell() + ": a mean accuracy of "
                + FoldResults.words(best.mean(FoldRow::unseenAccuracy), 1) + ".";
        if (results.size() == 1) {
            return new Finding(title, text);
        }
        int pairs = results.size() * (results.size() - 1) / 2;
        double level = FoldResults.LEVEL / pairs;
        StringJoiner differences = new StringJoiner("; ");
        StringJoiner worse = new StringJoiner(", ");
        for (FoldResults other : results) {
            if (other == best) {
                continue;
            }
            ResampledMean above = best.accuracyAbove(other);
            double half = above.halfWidth(level);
            String interval = Double.isNaN(half) ? "" : " (" + g(above.mean() - half) + " to " + g(above.mean() + half) + ")";
            differences.add(g(above.mean()) + " above setting " + other.number()
                    + (above.isConstant() ? " in every fold" : interval));
            if (above.mean() - half > 0) {
                worse.add(Integer.toString(other.number()));
            }
        }
        return new Finding(title, text + " It is, fold by fold, " + differences + ". "
                + (worse.length() == 0 ? "No other setting can be told from it: every interval holds 0."
                        : "It is better than " + (worse.toString().contains(",") ? "settings " : "setting ") + worse + ".")
                + (pairs == 1 ? "" : " The intervals of the differences miss with probability " + g(level) + ", "
                        + g(FoldResults.LEVEL) + " shared among " + pairs + " pairs."));
    }

    private Finding gap() {
        FoldResults widest = greatest(r -> r.mean(FoldRow::accuracy).mean() - r.mean(FoldRow::unseenAccuracy).mean());
        return new Finding("Where unseen points differ most from seen ones", "Setting " + widest.number() + ", "
                + widest.cell() + ": " + g(widest.mean(FoldRow::accuracy).mean()) + " of the training points are right and "
                + g(widest.mean(FoldRow::unseenAccuracy).mean()) + " of the unseen ones.");
    }

    private Finding endings() {
        Map<Ending, Long> all = new EnumMap<>(Ending.class);
        rows.forEach(row -> all.merge(row.ending(), 1L, Long::sum));
        return new Finding("How runs end", Ending.counted(all, "; ") + ".");
    }

    @Override
    public Map<String, Figure> pictures() {
        return results.isEmpty() ? Map.of() : Map.of("unseen", figure());
    }

    @Override
    public Map<String, String> tables() {
        return Map.of("settings.csv", settingsCsv());
    }

    /** The unseen and the seen accuracies of every setting. */
    private Figure figure() {
        List<Curve> curves = new ArrayList<>();
        double[] numbers = results.stream().mapToDouble(FoldResults::number).toArray();
        List<FoldRow> inOrder = results.stream().flatMap(r -> r.rows().stream()).toList();
        curves.add(new Curve("unseen, each fold", results.stream().flatMapToDouble(
                r -> r.rows().stream().mapToDouble(row -> r.number())).toArray(),
                inOrder.stream().mapToDouble(FoldRow::unseenAccuracy).toArray(), Curve.Look.MARKS));
        curves.add(new Curve("unseen, mean", numbers, means(FoldRow::unseenAccuracy), Curve.Look.MARKS));
        curves.add(new Curve("training, mean", numbers, means(FoldRow::accuracy), Curve.Look.MARKS));
        double least = curves.stream().flatMapToDouble(c -> Arrays.stream(c.y())).min().orElse(0);
        return PlotsFigure.ofCurves("Accuracy on unseen points", "The share of unseen points in their own class for each setting and"
                + " fold, the mean of these, and that of the training points.",
                Axis.linear("Setting", 0, study.sweep().cells().size() + 1.0),
                Axis.linear("Accuracy", Math.floor(10 * least) / 10 - (least >= 0.1 ? 0.05 : 0), 1.05), curves);
    }

    private double[] means(ToDoubleFunction<FoldRow> value) {
        return results.stream().mapToDouble(r -> r.mean(value).mean()).toArray();
    }

    /** The settings' numbers as CSV. */
    private String settingsCsv() {
        Csv csv = new Csv("means over the folds and seeds; low and high are the ends of a 95 % interval (Nadeau and Bengio 2003);"
                + " deviation is the standard deviation over the folds and seeds; costs are means over the points",
                Stream.of(List.of("setting"), Cell.COLUMNS, List.of("runs", "unseen_accuracy", "unseen_accuracy_low",
                        "unseen_accuracy_high", "unseen_accuracy_deviation", "unseen_cost", "unseen_cost_low",
                        "unseen_cost_high", "unseen_cost_deviation", "accuracy", "cost", "median_passes"))
                        .flatMap(List::stream).toArray(String[]::new));
        for (FoldResults r : results) {
            ResampledMean accuracy = r.mean(FoldRow::unseenAccuracy);
            ResampledMean cost = r.mean(FoldRow::unseenCost);
            csv.row(Stream.of(List.of(r.number()), r.cell().columns(), List.of(r.rows().size(), accuracy.mean(),
                    FoldResults.low(accuracy), FoldResults.high(accuracy, 1), accuracy.deviation(), cost.mean(),
                    FoldResults.low(cost), FoldResults.high(cost, Double.POSITIVE_INFINITY), cost.deviation(),
                    r.mean(FoldRow::accuracy).mean(), r.mean(FoldRow::cost).mean(), medianPasses(r)))
                    .flatMap(List::stream).toArray());
        }
        return csv.toString();
    }

    private static double medianPasses(FoldResults r) {
        return Quartiles.of(r.rows().stream().mapToDouble(FoldRow::passes).toArray()).median();
    }

    @Override
    public String html(List<List<String>> settings) {
        return StudyPage.text("Cross validation", this, study.size(), ", so that settings may not have had the same folds",
                settings, this::body);
    }

    private void body(Page page) {
        page.heading("Every setting");
        page.paragraph("Means over the folds and the seeds. Costs are those of a point: ||y - F(x)||^2, or the cross-entropy."
                + " The training sets of the folds overlap, so that their accuracies are not independent. The intervals allow"
                + " for that approximately, by the corrected variance of C. Nadeau and Y. Bengio, Inference for the"
                + " generalization error, Machine Learning 52, 2003.");
        page.table(table());
        page.figure(figure());
        page.heading("Fold by fold");
        page.paragraph("The unseen accuracy of each fold, the mean over the seeds.");
        page.table(folds(FoldRow::unseenAccuracy));
        page.paragraph("The unseen cost of a point.");
        page.table(folds(FoldRow::unseenCost));
    }

    private Table table() {
        Table table = new Table().numbers("Setting").words("Method", "Layers", "Activation").numbers("Runs", "Unseen accuracy",
                "95 % interval", "Training accuracy", "Unseen cost", "95 % interval", "Training cost", "Median passes");
        for (FoldResults r : results) {
            ResampledMean accuracy = r.mean(FoldRow::unseenAccuracy);
            ResampledMean cost = r.mean(FoldRow::unseenCost);
            table.row(r.number(), r.cell().way(), r.cell().shape(), r.cell().network(), r.rows().size(), g(accuracy.mean()),
                    interval(accuracy, 1), g(r.mean(FoldRow::accuracy).mean()), g(cost.mean()),
                    interval(cost, Double.POSITIVE_INFINITY), g(r.mean(FoldRow::cost).mean()), g(medianPasses(r)));
        }
        return table;
    }

    private static String interval(ResampledMean mean, double most) {
        String all = mean.isConstant() ? "folds alike" : g(FoldResults.low(mean)) + " to " + g(FoldResults.high(mean, most));
        return mean.J() < 2 ? "none" : all;
    }

    private Table folds(ToDoubleFunction<FoldRow> value) {
        Table table = new Table().numbers("Setting").words("Method");
        IntStream.rangeClosed(1, study.K()).forEach(fold -> table.numbers("Fold " + fold));
        for (FoldResults r : results) {
            List<Object> row = new ArrayList<>(List.of(r.number(), r.cell().toString()));
            IntStream.rangeClosed(1, study.K()).forEach(fold -> row.add(g(r.mean(value, fold))));
            table.row(row.toArray());
        }
        return table;
    }
}
