package netbp.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import netbp.leastsquares.LevenbergMarquardt;
import netbp.leastsquares.Options;
import netbp.leastsquares.Problem;
import netbp.leastsquares.ResidualForm;
import netbp.leastsquares.Solution;
import netbp.matlab.NumberFormat;
import netbp.matlab.RandomStream;
import netbp.network.LabelledPoints;
import netbp.network.Network;

/**
 * The time of an accepted step of MATLAB's Levenberg-Marquardt with forward differences, on nlsrun and on
 * 84 residuals with 135 unknowns; with an argument, writes the same problems to that file for
 * {@code src/bench/c/leastsquares.c}. A line a problem: name, microseconds and evaluations a step, share
 * of the evaluations in the time.
 */
public final class LeastSquaresBench {

    private static final int STARTS = 10;
    private static final int ROUNDS = 8;

    private LeastSquaresBench() {
    }

    /** A fit and the shape of its network. */
    private record Fit(String name, int[] layers, LabelledPoints points, ResidualForm form) {

        double[] start(int seed) {
            double[] p = new RandomStream(seed).randnValues(new Network(layers).parameterCount());
            return Arrays.stream(p).map(z -> 0.5 * z).toArray();
        }
    }

    /** Runs all. */
    public static void main(String[] args) throws IOException {
        List<Fit> fits = List.of(
                new Fit("nlsrun", new int[] {2, 2, 3, 2}, LabelledPoints.paper(), ResidualForm.NORM),
                new Fit("135x84", new int[] {2, 8, 9, 3}, threeClasses(), ResidualForm.SMOOTH));
        if (args.length > 0) {
            Files.writeString(Path.of(args[0]), fits.stream().map(LeastSquaresBench::text).collect(Collectors.joining()));
            return;
        }
        for (Fit fit : fits) {
            double[] best = {Double.POSITIVE_INFINITY, 0, 0};
            for (int round = 0; round < ROUNDS; round++) {
                double[] measured = measured(fit);
                best = measured[0] < best[0] ? measured : best;
            }
            System.out.println(String.format(Locale.ROOT, "%s,%.3f,%.2f,%.3f", fit.name, best[0], best[1], best[2]));
        }
    }

    private static double[] measured(Fit fit) {
        long[] evaluating = {0};
        long steps = 0;
        long evaluations = 0;
        Problem problem = fit.form.problem(new Network(fit.layers), fit.points);
        Problem timed = Problem.of(p -> {
            long from = System.nanoTime();
            double[] r = problem.residuals().evaluate(p);
            evaluating[0] += System.nanoTime() - from;
            return r;
        });
        long from = System.nanoTime();
        for (int seed = 1; seed <= STARTS; seed++) {
            Solution solution = new LevenbergMarquardt().solve(timed, fit.start(seed), Options.DEFAULTS);
            steps += solution.iterations();
            evaluations += solution.functionCount();
        }
        double time = System.nanoTime() - from;
        return new double[] {time / 1e3 / steps, (double) evaluations / steps, evaluating[0] / time};
    }

    /** 28 points of the unit square in three bands. */
    private static LabelledPoints threeClasses() {
        RandomStream stream = new RandomStream(1);
        double[][] x = new double[28][];
        int[] category = new int[x.length];
        for (int i = 0; i < x.length; i++) {
            x[i] = new double[] {stream.rand(), stream.rand()};
            category[i] = (int) (3 * Math.abs(x[i][0] - x[i][1] * x[i][1]));
        }
        return new LabelledPoints(x, category, List.of("A", "B", "C"));
    }

    private static String text(Fit fit) {
        List<String> words = new ArrayList<>(List.of(fit.name, Integer.toString(fit.layers.length)));
        Arrays.stream(fit.layers).forEach(width -> words.add(Integer.toString(width)));
        words.add(fit.form == ResidualForm.SMOOTH ? "1" : "0");
        words.add(Integer.toString(fit.points.size()));
        for (int i = 0; i < fit.points.size(); i++) {
            Arrays.stream(fit.points.x(i)).forEach(coordinate -> words.add(NumberFormat.full(coordinate)));
            words.add(Integer.toString(fit.points.category(i)));
        }
        words.add(Integer.toString(STARTS));
        for (int seed = 1; seed <= STARTS; seed++) {
            Arrays.stream(fit.start(seed)).forEach(entry -> words.add(NumberFormat.full(entry)));
        }
        return String.join(" ", words) + "\n";
    }
}
