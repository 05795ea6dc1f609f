package netbp.study;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;

import netbp.io.Csv;
import netbp.io.Ledger;
import netbp.matlab.NumberFormat;
import netbp.network.Network;
import netbp.study.ComparedRun.Unit;

/**
 * The files of a comparison, a block of lines for each run: its numbers, its curve, the network that it left.
 * The measured times, which differ every time, are kept apart.
 *
 * <p>Curves and networks are too large to keep of every run and are read one run after the other.
 *
 * @param folder where they lie
 * @param shape of the networks
 */
record ComparisonFiles(Path folder, Network shape) {

    /**
     * The cost along a run with the clock beside it.
     *
     * @param curve cost against iterations and passes
     * @param seconds measured: from the start to each cost
     */
    record TimedCurve(CostCurve curve, double[] seconds) {

        /** What was spent up to each cost. */
        double[] spent(Unit unit) {
            return unit == Unit.SECONDS ? seconds : Arrays.stream(curve.passes()).asDoubleStream().toArray();
        }
    }

    private static final String RUNS = "runs.csv";
    private static final String CURVES = "curves.csv";
    private static final String NETWORKS = "networks.csv";
    private static final String TIMES = "times.csv";
    private static final String CURVE_TIMES = "curve-times.csv";
    private static final int HEADER_LINES = 2;

    /** The files; the numbers come last, so that every run in them is in the others, too. */
    static final List<Ledger.Part> PARTS = List.of(
            part(CURVES, "cost against iterations and forward passes over one point",
                    "seed", "method", "iteration", "passes", "cost"),
            part(CURVE_TIMES, "measured, with several runs at a time, from the start of the run to each cost of its curve",
                    "seed", "method", "iteration", "measured_seconds"),
            part(NETWORKS, "the network that each run left: W2, ..., WL column by column, then b2, ..., bL",
                    "seed", "method", "parameters"),
            part(TIMES, "measured, with several runs at a time", "seed", "method", "measured_seconds"),
            part(RUNS, "cost is the sum over the points of ||y - F(x)||^2 or, for that loss, the mean cross-entropy, "
                    + "accuracy the share of points in their class, passes are forward passes over one point",
                    "seed", "method", "stopped", "iterations", "cost", "accuracy", "passes"));

    private static Ledger.Part part(String name, String comment, String... columns) {
        return new Ledger.Part(name, new Csv(comment, columns).toString());
    }

    /** The lines of a run for each of {@link #PARTS}. */
    static List<String> entry(long seed, String method, Outcome outcome, double accuracy, double[] secondsAt,
            double seconds) {
        StringBuilder curves = new StringBuilder();
        StringBuilder times = new StringBuilder();
        CostCurve curve = outcome.curve();
        for (int i = 0; i < curve.size(); i++) {
            curves.append(Csv.line(seed, method, curve.iteration()[i], curve.passes()[i],
                    NumberFormat.shortest(curve.cost()[i])));
            times.append(Csv.line(seed, method, curve.iteration()[i], NumberFormat.general(secondsAt[i], 4)));
        }
        List<Object> network = new ArrayList<>(List.of(seed, method));
        Arrays.stream(outcome.network().parameters()).mapToObj(NumberFormat::shortest).forEach(network::add);
        return List.of(curves.toString(), times.toString(), Csv.line(network.toArray()),
                Csv.line(seed, method, NumberFormat.general(seconds, 4)),
                Csv.line(seed, method, outcome.ending().word(), outcome.iterations(),
                        NumberFormat.shortest(curve.last()), NumberFormat.shortest(accuracy), outcome.passes()));
    }

    /** The runs. @param target the cost that counts as success */
    List<ComparedRun> runs(double target) {
        Map<String, ComparedRun.Spent[]> spent = new HashMap<>();
        eachCurve((key, curve) -> spent.put(key, new ComparedRun.Spent[] {
            ComparedRun.Spent.along(curve.spent(Unit.PASSES), curve.curve(), target),
            ComparedRun.Spent.along(curve.spent(Unit.SECONDS), curve.curve(), target)}));
        ComparedRun.Spent nothing = new ComparedRun.Spent(Double.NaN, 0, Double.NaN);
        List<ComparedRun> runs = new ArrayList<>();
        try (BufferedReader times = open(TIMES); Stream<String> lines = open(RUNS).lines()) {
            for (String line : (Iterable<String>) lines::iterator) {
                String[] f = line.split(",");
                ComparedRun.Spent[] along = spent.getOrDefault(f[0] + "," + f[1],
                        new ComparedRun.Spent[] {nothing, nothing});
                runs.add(new ComparedRun(f[1], Long.parseLong(f[0]), Ending.of(f[2]),
                        Long.parseLong(f[3]), NumberFormat.parse(f[4]), NumberFormat.parse(f[5]), Long.parseLong(f[6]),
                        NumberFormat.parse(times.readLine().split(",")[2]), along[0], along[1]));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return runs;
    }

    /** The curves of a method's runs, in the order of the runs. */
    void curves(String method, Consumer<TimedCurve> reader) {
        eachCurve((key, curve) -> {
            if (key.endsWith("," + method)) {
                reader.accept(curve);
            }
        });
    }

    /** The networks that a method's runs left, in the same order; the reader may keep them. */
    void networks(String method, Consumer<Network> reader) {
        try (Stream<String> lines = open(NETWORKS).lines()) {
            lines.map(line -> line.split(",")).filter(f -> f[1].equals(method)).forEach(f -> {
                Network network = shape.copy();
                network.setParameters(Arrays.stream(f).skip(2).mapToDouble(NumberFormat::parse).toArray());
                reader.accept(network);
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads both files of curves side by side, by the key seed,method. A run without a cost has no lines there. */
    private void eachCurve(BiConsumer<String, TimedCurve> reader) {
        try (BufferedReader curves = open(CURVES); BufferedReader times = open(CURVE_TIMES)) {
            String key = "";
            List<String[]> rows = new ArrayList<>();
            List<Double> seconds = new ArrayList<>();
            for (String line = curves.readLine(); line != null; line = curves.readLine()) {
                String[] row = line.split(",");
                String own = row[0] + "," + row[1];
                if (!own.equals(key)) {
                    give(key, rows, seconds, reader);
                    key = own;
                }
                rows.add(row);
                seconds.add(NumberFormat.parse(times.readLine().split(",")[3]));
            }
            give(key, rows, seconds, reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void give(String key, List<String[]> rows, List<Double> seconds,
            BiConsumer<String, TimedCurve> reader) {
        if (!rows.isEmpty()) {
            CostCurve curve = new CostCurve(rows.stream().mapToLong(row -> Long.parseLong(row[2])).toArray(),
                    rows.stream().mapToDouble(row -> NumberFormat.parse(row[4])).toArray(),
                    rows.stream().mapToLong(row -> Long.parseLong(row[3])).toArray());
            reader.accept(key, new TimedCurve(curve, seconds.stream().mapToDouble(Double::doubleValue).toArray()));
            rows.clear();
            seconds.clear();
        }
    }

    private BufferedReader open(String name) throws IOException {
        BufferedReader reader = Files.newBufferedReader(folder.resolve(name));
        for (int i = 0; i < HEADER_LINES; i++) {
            reader.readLine();
        }
        return reader;
    }
}
