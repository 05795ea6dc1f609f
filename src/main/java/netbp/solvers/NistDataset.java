package netbp.solvers;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import netbp.io.InputFile;
import netbp.leastsquares.Problem;
import org.hipparchus.analysis.differentiation.Gradient;

/**
 * A data set of NIST's Statistical Reference Datasets, nonlinear regression.
 *
 * @param name as NIST writes it, for example Misra1a
 * @param level Lower, Average or Higher: NIST's level of difficulty
 * @param starts the two starting points, the second nearer
 * @param certified the certified parameters, 11 digits
 * @param residualSumOfSquares the certified one, 11 digits
 * @param y the response of each observation
 * @param x the predictors of each observation
 */
public record NistDataset(String name, String level, double[][] starts, double[] certified,
        double residualSumOfSquares, double[] y, double[][] x) {

    private static final Pattern NAME = Pattern.compile("Dataset Name:\\s+(\\w+)");
    private static final Pattern LEVEL = Pattern.compile("(\\w+) Level of Difficulty");
    private static final Pattern START_LINES = lines("Starting Values");
    private static final Pattern DATA_LINES = lines("Data");
    private static final Pattern SUM_OF_SQUARES = Pattern.compile("Residual Sum of Squares:\\s+(\\S+)");
    /** The starting points of each set. */
    static final int STARTS = 2;

    /**
     * Reads the files {@code *.dat} of a folder as NIST publishes them.
     *
     * @throws IllegalArgumentException if there is no such file, or one cannot be understood, with its name
     * @throws IOException if one cannot be read
     */
    static List<NistDataset> readAll(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new IllegalArgumentException("FOLDER must be a folder: " + folder);
        }
        List<NistDataset> datasets = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".dat")).sorted().toList()) {
                datasets.add(read(folder.relativize(file), new String(InputFile.bytes(file),
                        StandardCharsets.ISO_8859_1).lines().toList()));
            }
        }
        if (datasets.isEmpty()) {
            throw new IllegalArgumentException("FOLDER must hold NIST's files *.dat: " + folder);
        }
        return datasets;
    }

    private static NistDataset read(Path name, List<String> lines) {
        try {
            NistDataset dataset = parse(lines);
            NistModel.of(dataset.name());
            return dataset;
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(name + ": " + e.getMessage(), e);
        }
    }

    /**
     * Reads a file as NIST publishes it.
     *
     * @throws IllegalArgumentException if a part is missing or is not a number, with what it is
     */
    public static NistDataset parse(List<String> file) {
        String text = String.join("\n", file);
        List<double[]> parameters = new ArrayList<>();
        for (String line : section(file, text, "Starting Values", START_LINES)) {
            double[] row = numbers(line.substring(line.indexOf('=') + 1));
            if (row.length <= STARTS) {
                throw new IllegalArgumentException(
                        "a NIST file must have two starts and the certified value here: " + line.strip());
            }
            parameters.add(row);
        }
        List<double[]> data = new ArrayList<>();
        for (String line : section(file, text, "Data", DATA_LINES)) {
            double[] row = numbers(line);
            int wanted = data.isEmpty() ? row.length : data.get(0).length;
            if (row.length < 2 || row.length != wanted) {
                throw new IllegalArgumentException("a NIST file must have the response and its predictors here"
                        + (data.isEmpty() ? ": " : ", " + wanted + " numbers: ") + line.strip());
            }
            data.add(row);
        }
        return new NistDataset(find(text, "Dataset Name", NAME).group(1), find(text, "Level of Difficulty", LEVEL).group(1),
                IntStream.range(0, STARTS).mapToObj(s -> column(parameters, s)).toArray(double[][]::new),
                column(parameters, STARTS), numbers(find(text, "Residual Sum of Squares", SUM_OF_SQUARES).group(1))[0],
                column(data, 0), data.stream().map(row -> Arrays.copyOfRange(row, 1, row.length)).toArray(double[][]::new));
    }

    private static double[] column(List<double[]> rows, int k) {
        return rows.stream().mapToDouble(row -> row[k]).toArray();
    }

    private static Pattern lines(String part) {
        return Pattern.compile(part + "\\s+\\(lines\\s+(\\d+)\\s+to\\s+(\\d+)\\)");
    }

    private static List<String> section(List<String> file, String text, String part, Pattern lines) {
        Matcher range = find(text, part, lines);
        int from = Integer.parseInt(range.group(1));
        int to = Integer.parseInt(range.group(2));
        if (!(1 <= from && from <= to && to <= file.size())) {
            throw new IllegalArgumentException(part + " must lie within the file's " + file.size() + " lines: "
                    + from + " to " + to);
        }
        return file.subList(from - 1, to);
    }

    private static Matcher find(String text, String part, Pattern pattern) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new IllegalArgumentException("a NIST file must state its " + part);
        }
        return matcher;
    }

    private static double[] numbers(String line) {
        try {
            return Arrays.stream(line.strip().split("\\s+")).mapToDouble(Double::parseDouble).toArray();
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("a NIST file must have numbers here: " + line.strip(), e);
        }
    }

    /** The fit: the residuals f(x_k; b) - y_k, with their Jacobian by automatic differentiation. */
    Problem problem() {
        NistModel model = NistModel.of(name);
        double[] response = Arrays.stream(y).map(model::response).toArray();
        return new Problem(
                b -> {
                    Gradient[] constants = gradients(b.length, i -> Gradient.constant(0, b[i]));
                    return IntStream.range(0, y.length)
                            .mapToDouble(k -> model.value(constants, x[k]).getValue() - response[k]).toArray();
                },
                b -> {
                    Gradient[] variables = gradients(b.length, i -> Gradient.variable(b.length, i, b[i]));
                    return Arrays.stream(x).map(own -> model.value(variables, own).getGradient()).toArray(double[][]::new);
                });
    }

    private static Gradient[] gradients(int n, IntFunction<Gradient> entry) {
        return IntStream.range(0, n).mapToObj(entry).toArray(Gradient[]::new);
    }
}
