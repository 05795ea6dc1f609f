package netbp.validation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

import netbp.matlab.MatFile;
import netbp.matlab.Matrix;
import netbp.network.Classifier;
import netbp.network.LabelledPoints;
import netbp.network.Network;
import netbp.network.Region;
import netbp.paper.Netbp;
import netbp.paper.Nlsrun;

/**
 * A run that somebody did in MATLAB or Octave and saved: the {@code costvec.mat} of the published
 * netbp.m, or the file of our {@code make_reference.m}.
 */
public final class SavedRun {

    private static final Tolerance TO_END = new Tolerance(1e-10, "relative",
            "A stored run of MATLAB agrees to 6e-12 at its end, runs of Octave to 1e-12.");
    /** The longest run that is compared: every cost is kept. */
    private static final double MOST_ITERATIONS = 1e9;

    private final String file;
    private final Map<String, Matrix> variables;

    private SavedRun(Path file, Map<String, Matrix> variables) {
        this.file = file.getFileName().toString();
        this.variables = variables;
    }

    /**
     * The checks of a fresh run against the file.
     *
     * @throws IOException if it cannot be read
     * @throws IllegalArgumentException if it is neither of the two, with a message that names the variable
     */
    public static List<Check> checks(Path file) throws IOException {
        SavedRun run = new SavedRun(file, MatFile.read(file));
        return run.variables.containsKey("savecost10") ? run.ofMakeReference() : run.ofNetbp();
    }

    private List<Check> ofNetbp() {
        double[] savecost = vector("savecost", (int) niter());
        Network network = Network.paper();
        for (int l = 2; l <= network.depth(); l++) {
            matrix("W" + l, network.width(l), network.width(l - 1));
            matrix("b" + l, network.width(l), 1);
            System.arraycopy(variable("W" + l).values(), 0, network.weights(l), 0, network.weights(l).length);
            System.arraycopy(variable("b" + l).values(), 0, network.biases(l), 0, network.biases(l).length);
        }
        return gradient("", points(), savecost, network.parameters());
    }

    private List<Check> ofMakeReference() {
        List<Check> checks = new ArrayList<>();
        double[] start = vector("start", 23);
        checks.add(check("start", "0.5*randn(23,1) after rng(5000).", new Tolerance(0, "ulp",
                "The same stream gives the same bits."), (runs, differences) -> {
                    double[] got = Nlsrun.pzero(runs.subject().stream(Netbp.SEED));
                    for (int i = 0; i < start.length; i++) {
                        differences.add(place("start", i), start[i], got[i], Deviation.ulps(start[i], got[i]));
                    }
                }));
        for (LabelledPoints points : List.of(LabelledPoints.paper(), LabelledPoints.paperWithExtraPoint())) {
            int N = points.size();
            checks.addAll(gradient("-" + N, points, vector("savecost" + N, (int) niter()), vector("P" + N, 23)));
            checks.add(end(points, vector("nls" + N + "_P", 23), scalar("nls" + N + "_resnorm"),
                    scalar("nls" + N + "_exitflag")));
        }
        checks.add(family(vector("nls10_P", 23)));
        return checks;
    }

    private List<Check> gradient(String suffix, LabelledPoints points, double[] savecost, double[] parameters) {
        double eta = scalar("eta");
        Lazy<Subject.Trained> run = new Lazy<>(() ->
                Subject.PROGRAM.netbp(points, Netbp.SEED, eta, savecost.length));
        return List.of(
                check("savecost" + suffix, "The cost after each of " + savecost.length + " iterations of netbp.", TO_END,
                        (runs, differences) -> compare("savecost" + suffix, savecost, run.get().savecost(), differences)),
                check("parameters" + suffix, "The parameters after the last of them.", TO_END, (runs, differences) ->
                        compare("parameters" + suffix, parameters, run.get().network().parameters(), differences)));
    }

    private Check end(LabelledPoints points, double[] P, double resnorm, double exitflag) {
        int N = points.size();
        return check("nlsrun-" + N, "||r||^2 of the program's residual function at the end of nlsrun, and its exit flag.",
                new Tolerance(1e-8, "relative", "There r_i is some 1e-6, the difference of numbers near 1 whose last bits"
                        + " differ."), (runs, differences) -> {
                    differences.addRelative(file + ", nls" + N + "_resnorm", resnorm,
                            NlsrunChecks.residualNorm2(network(P), points));
                    differences.add(file + ", nls" + N + "_exitflag", 1, exitflag,
                            exitflag == 1 ? 0 : Double.POSITIVE_INFINITY);
                });
    }

    private Check family(double[] P) {
        return check("nlsrun-10-median", "The region at the end of nlsrun on ten points: the median of its distances to"
                + " runs that start one ulp apart, over the largest such median of a run.",
                new Tolerance(1, "of the family's", "Its rounding is one more perturbation of an ulp."),
                (runs, differences) -> {
                    Region region = new Classifier(network(P)).unitSquare();
                    List<Region> members = runs.family().members();
                    double median = FamilyDistances.median(members.stream().mapToDouble(region::difference).toArray());
                    double largest = members.parallelStream().mapToDouble(one -> FamilyDistances.median(members.stream()
                            .filter(other -> other != one).mapToDouble(one::difference).toArray())).max().orElseThrow();
                    differences.add(file + ", nls10_P: median distance in shares of the square", largest, median,
                            median / largest);
                });
    }

    /** A check that reads no stored reference. */
    private static Check check(String name, String statement, Tolerance tolerance, BiConsumer<Runs, Differences> test) {
        return new Check(name, statement, List.of(), tolerance,
                (runs, references, differences) -> test.accept(runs, differences));
    }

    private static Network network(double[] parameters) {
        Network network = Network.paper();
        network.setParameters(parameters);
        return network;
    }

    private void compare(String name, double[] expected, double[] got, Differences differences) {
        for (int i = 0; i < expected.length; i++) {
            differences.addRelative(place(name, i), expected[i], i < got.length ? got[i] : Double.NaN);
        }
    }

    private String place(String name, int i) {
        return file + ", " + name + "(" + (i + 1) + ")";
    }

    private double niter() {
        double Niter = scalar("Niter");
        if (!(Niter >= 1 && Niter <= MOST_ITERATIONS && Niter == Math.rint(Niter))) {
            throw new IllegalArgumentException(file + ": Niter must be a whole number from 1 to 1e9: " + Niter);
        }
        return Niter;
    }

    /** The points x1, x2 with their targets y, 2 x N. */
    private LabelledPoints points() {
        Matrix y = variable("y");
        int N = y.columns();
        matrix("y", 2, N);
        double[] x1 = vector("x1", N);
        double[] x2 = vector("x2", N);
        double[][] x = new double[N][];
        int[] category = new int[N];
        for (int i = 0; i < N; i++) {
            x[i] = new double[] {x1[i], x2[i]};
            category[i] = y.get(0, i) == 1 ? 0 : 1;
            if (y.get(category[i], i) != 1 || y.get(1 - category[i], i) != 0) {
                throw new IllegalArgumentException(file + ": y must have columns (1,0) and (0,1): column " + (i + 1)
                        + " is (" + y.get(0, i) + "," + y.get(1, i) + ")");
            }
        }
        return new LabelledPoints(x, category, List.of("A", "B"));
    }

    private double scalar(String name) {
        return vector(name, 1)[0];
    }

    private double[] vector(String name, int length) {
        Matrix matrix = variable(name);
        if (matrix.values().length != length || matrix.rows() != 1 && matrix.columns() != 1) {
            throw wrongShape(name, "a vector of " + length, matrix);
        }
        return matrix.values();
    }

    private void matrix(String name, int rows, int columns) {
        Matrix matrix = variable(name);
        if (matrix.rows() != rows || matrix.columns() != columns) {
            throw wrongShape(name, rows + " x " + columns, matrix);
        }
    }

    private Matrix variable(String name) {
        Matrix matrix = variables.get(name);
        if (matrix == null) {
            throw new IllegalArgumentException(file + ": must hold the variables of netbp's costvec.mat or those of"
                    + " make_reference.m: no real matrix " + name);
        }
        return matrix;
    }

    private IllegalArgumentException wrongShape(String name, String rule, Matrix matrix) {
        return new IllegalArgumentException(
                file + ": " + name + " must be " + rule + ": " + matrix.rows() + " x " + matrix.columns());
    }
}
