package consumer;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

import netbp.data.PointsFile;
import netbp.drawing.PictureFormat;
import netbp.fit.FittedClassifier;
import netbp.fit.NetworkFit;
import netbp.leastsquares.CommonsMathSolver;
import netbp.leastsquares.HipparchusSolver;
import netbp.leastsquares.LeastSquaresSolver;
import netbp.leastsquares.LsqNonlin;
import netbp.leastsquares.LsqResult;
import netbp.leastsquares.Options;
import netbp.leastsquares.Problem;
import netbp.matlab.RandomStream;

/** MATLAB's numbers from the installed library, and what it says where an optional library is missing. */
public final class Consumer {

    private Consumer() {
    }

    /** @param args what this run is called */
    public static void main(String[] args) throws Exception {
        boolean modular = Consumer.class.getModule().isNamed() && RandomStream.class.getModule().isNamed();
        require(modular == args[0].equals("module path"), "run on the " + args[0]);
        stream();
        table();
        network();
        missingLibraries();
        System.out.println("on the " + args[0] + ": all as expected");
    }

    private static void stream() throws IOException {
        List<String> rows = rows("rng/randn-seed-42.csv");
        require(rows.size() == 64, "64 doubles of seed 42: " + rows.size());
        RandomStream stream = new RandomStream(42);
        for (String row : rows) {
            double expected = Double.parseDouble(row.split(",")[1]);
            double value = stream.randn();
            require(expected == value, "randn of seed 42: " + expected + ", not " + value);
        }
    }

    /** exp(-b1 x) cos(b2 x) from (1,1). */
    private static void table() throws IOException {
        double[][] data = rows("lm/data.csv").stream().map(row -> row.split(","))
                .map(xy -> new double[] {Double.parseDouble(xy[0]), Double.parseDouble(xy[1])}).toArray(double[][]::new);
        LsqResult result = LsqNonlin.solve(b -> {
            double[] r = new double[data.length];
            for (int i = 0; i < r.length; i++) {
                double x = data[i][0];
                r[i] = StrictMath.exp(-b[0] * x) * StrictMath.cos(b[1] * x) - data[i][1];
            }
            return r;
        }, b -> {
            double[][] J = new double[data.length][];
            for (int i = 0; i < J.length; i++) {
                double x = data[i][0];
                double decay = StrictMath.exp(-b[0] * x);
                J[i] = new double[] {-x * decay * StrictMath.cos(b[1] * x), -x * decay * StrictMath.sin(b[1] * x)};
            }
            return J;
        }, 1, 1);
        List<String> displayed = result.display().lines().skip(2).map(row -> row.strip().replaceAll(" +", ",")).toList();
        List<String> printed = rows("lm/table-analytic-jacobian.csv").stream()
                .map(row -> row.replaceAll(",$", "")).toList();
        require(printed.size() > 10 && printed.equals(displayed), "lsqnonlin's table: " + displayed);
    }

    /** Trained, saved and read again with nothing but netbp. */
    private static void network() throws IOException {
        double[][] x = {{0, 0}, {0, 1}, {1, 0}, {1, 1}};
        FittedClassifier fitted = NetworkFit.hiddenLayers(4).withIterations(1000).fit(x, "no", "yes", "yes", "no");
        Path file = Files.createTempFile("net", ".mat");
        try {
            fitted.save(file);
            require(List.of(fitted.predict(x)).equals(List.of(FittedClassifier.load(file).predict(x))), "a saved network");
        } finally {
            Files.delete(file);
        }
    }

    private static void missingLibraries() throws IOException {
        for (LeastSquaresSolver solver : List.of(new CommonsMathSolver(), new HipparchusSolver())) {
            says(solver instanceof CommonsMathSolver ? "CommonsMathSolver needs org.apache.commons:commons-math3:"
                    : "HipparchusSolver needs org.hipparchus:hipparchus-",
                    () -> solver.solve(Problem.of(p -> p), new double[] {1}, Options.DEFAULTS));
        }
        Path points = Files.createTempFile("points", ".csv");
        Files.writeString(points, "x1,x2,class\n0,0,A\n1,1,B\n");
        try {
            says("a CSV file needs de.siegmar:fastcsv:", () -> PointsFile.read(points));
        } finally {
            Files.delete(points);
        }
        says("PDF needs org.apache.pdfbox:pdfbox:", () -> {
            PictureFormat.PDF.write(null, "", "", null);
            return null;
        });
    }

    private static void says(String message, Callable<?> work) {
        try {
            work.call();
        } catch (Exception e) {
            require(String.valueOf(e.getMessage()).startsWith(message), message + ": " + e);
            return;
        }
        require(false, "nothing said: " + message);
    }

    private static List<String> rows(String name) throws IOException {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                RandomStream.class.getResourceAsStream("/netbp/matlab-reference/matlab/" + name), StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.startsWith("#")).skip(1).toList();
        }
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new IllegalStateException(what);
        }
    }
}
