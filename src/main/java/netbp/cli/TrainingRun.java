package netbp.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import netbp.data.NetworkFile;
import netbp.matlab.Matrix;
import netbp.matlab.NumberFormat;
import netbp.network.LabelledPoints;
import netbp.network.Loss;
import netbp.study.CostCurve;
import netbp.study.Method;
import netbp.study.Outcome;
import netbp.study.Start;
import netbp.study.StochasticGradientMethod;

/**
 * One of the runs that {@code train} is to do.
 *
 * @param number from 1
 * @param eta the first learning rate; NaN for least squares
 * @param iterations at the most
 */
record TrainingRun(int number, TrainingConverters.HiddenLayers layers, double eta, Method method, Start start,
        long seed, long iterations, Loss loss) {

    /** What distinguishes it from the others, for legends and tables. */
    String label() {
        return "layers " + layers + (Double.isNaN(eta) ? "" : ", \u03b7 = " + NumberFormat.general(eta, 15));
    }

    /**
     * A run that is done, and what it left.
     *
     * @param cost of the network that it left, on the training points; NaN if there is none
     * @param accuracy the share of the points in their own class
     * @param seconds measured
     * @param judgement by unseen points, if there are such
     */
    record Finished(TrainingRun run, Outcome outcome, double cost, double accuracy, double seconds,
            Optional<Judgement> judgement) {

        /** Costs that a curve in a figure is drawn from. */
        private static final int DRAWN = 500;

        /** One line for a reader; a second one where costs were left out. */
        void print(PrintWriter out, LabelledPoints points) {
            CostCurve curve = outcome.curve();
            out.println("run " + run.number() + ": " + run.label() + ", "
                    + outcome.network().parameterCount() + " parameters, " + run.method().name() + ": iterations "
                    + outcome.iterations() + " (" + outcome.note() + "), " + run.loss().costName() + " "
                    + NumberFormat.general(cost, 6) + inWords(accuracy) + ", "
                    + passes(points) + ", " + NumberFormat.general(seconds, 3) + " s");
            if (run.method() instanceof StochasticGradientMethod sgd && sgd.stride() > 1) {
                out.println("run " + run.number() + ": the cost of every " + ordinal(sgd.stride()) + " iteration was computed and kept, "
                        + curve.size() + " in all");
            }
            judgement.ifPresent(judged -> judged.print(out, run.number()));
        }

        /** The work of the steps, and that of the costs where these are computed only for display. */
        private String passes(LabelledPoints points) {
            String passes = outcome.passes() + " forward passes";
            int costs = outcome.curve().size();
            return run.method() instanceof StochasticGradientMethod
                    ? passes + " in steps and " + (long) costs * points.size() + " in " + costs + " costs" : passes;
        }

        /** The accuracy as the end of a list; nothing where targets are numbers. */
        static String inWords(double accuracy) {
            return Double.isNaN(accuracy) ? "" : ", accuracy " + NumberFormat.general(accuracy, 6);
        }

        /** 2nd, 3rd, 10th, 11th, .... */
        static String ordinal(long n) {
            boolean teen = n / 10 % 10 == 1;
            return n + (teen ? "th" : switch ((int) (n % 10)) {
                case 1 -> "st";
                case 2 -> "nd";
                case 3 -> "rd";
                default -> "th";
            });
        }

        /** Saves the network and its history. */
        void save(LabelledPoints points, Path file) throws IOException {
            CostCurve curve = outcome.curve();
            Map<String, Matrix> matrices = new LinkedHashMap<>();
            matrices.put("savecost", Matrix.column(curve.cost()));
            if (!isEveryIteration(curve)) {
                matrices.put("savecost_iteration", Matrix.column(Arrays.stream(curve.iteration()).asDoubleStream().toArray()));
            }
            outcome.unseen().ifPresent(unseen -> {
                matrices.put("saveaccuracy", Matrix.column(unseen.accuracy()));
                matrices.put("unseencost", Matrix.column(unseen.unseenCost()));
                matrices.put("unseenaccuracy", Matrix.column(unseen.unseenAccuracy()));
            });
            matrices.put("eta", Double.isNaN(run.eta()) ? new Matrix(0, 0, new double[0]) : Matrix.scalar(run.eta()));
            matrices.put("Niter", Matrix.scalar(run.iterations()));
            matrices.put("counter", Matrix.scalar(outcome.iterations()));
            matrices.put("seed", Matrix.scalar(run.seed()));
            outcome.path().ifPresent(path -> matrices.putAll(path.variables()));
            Map<String, String> words = new LinkedHashMap<>();
            words.put("method", run.method().name());
            words.put("stopped", outcome.ending().word());
            new NetworkFile(outcome.network(), points.names(), run.loss()).write(file, matrices, words);
        }

        private static boolean isEveryIteration(CostCurve curve) {
            return IntStream.range(0, curve.size()).allMatch(i -> curve.iteration()[i] == i + 1);
        }

        /** The same with curves of few costs, for the figures. */
        Finished light() {
            return new Finished(run, outcome.thinned(DRAWN), cost, accuracy, seconds, judgement);
        }
    }
}
