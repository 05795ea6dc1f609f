package netbp.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

import netbp.network.LabelledPoints;
import smile.base.mlp.Layer;
import smile.base.mlp.OutputFunction;
import smile.classification.MLP;
import smile.math.TimeFunction;

/**
 * Smile's multilayer perceptron, a point at a time, on what netbp is timed on: {@code steps N}, N steps of the paper's
 * network on its ten points, no costs; {@code moons TRAINING UNSEEN STEPS}. Prints the share of right points.
 */
public final class SmileNetwork {

    private SmileNetwork() {
    }

    /** Points with their categories. */
    private record Points(double[][] x, int[] category) {

        static Points paper() {
            LabelledPoints ten = LabelledPoints.paper();
            double[][] x = new double[ten.size()][];
            int[] category = new int[ten.size()];
            for (int i = 0; i < x.length; i++) {
                x[i] = ten.x(i);
                category[i] = ten.category(i);
            }
            return new Points(x, category);
        }

        static Points read(String file) throws IOException {
            List<String[]> rows = Files.readAllLines(Path.of(file)).stream().skip(1).map(line -> line.split(",")).toList();
            return new Points(
                    rows.stream().map(row -> new double[] {Double.parseDouble(row[0]), Double.parseDouble(row[1])})
                            .toArray(double[][]::new),
                    rows.stream().mapToInt(row -> row[2].equals("A") ? 0 : 1).toArray());
        }
    }

    /** Trains and judges. */
    public static void main(String[] args) throws IOException {
        boolean moons = args[0].equals("moons");
        Points training = moons ? Points.read(args[1]) : Points.paper();
        Points unseen = moons ? Points.read(args[2]) : training;
        int steps = Integer.parseInt(args[args.length - 1]);
        MLP network = moons ? new MLP(Layer.input(2), Layer.sigmoid(16), Layer.sigmoid(16), Layer.mle(1, OutputFunction.SIGMOID))
                : new MLP(Layer.input(2), Layer.sigmoid(2), Layer.sigmoid(3), Layer.mse(2, OutputFunction.SIGMOID));
        network.setLearningRate(TimeFunction.constant(moons ? 0.1 : 0.05));
        Random random = new Random(0);
        for (int t = 0; t < steps; t++) {
            int k = random.nextInt(training.x.length);
            network.update(training.x[k], training.category[k]);
        }
        int right = 0;
        for (int i = 0; i < unseen.x.length; i++) {
            right += network.predict(unseen.x[i]) == unseen.category[i] ? 1 : 0;
        }
        System.out.println((double) right / unseen.x.length);
    }
}
