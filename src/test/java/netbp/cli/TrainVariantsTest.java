package netbp.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

import netbp.data.MadeUpPoints;
import netbp.data.NetworkFile;
import netbp.data.PointsFile;
import netbp.data.Split;
import netbp.matlab.MatFile;
import netbp.matlab.Matrix;
import netbp.matlab.RandomStream;
import netbp.network.Activation;
import netbp.network.BackPropagation;
import netbp.network.Classifier;
import netbp.network.Evaluation;
import netbp.network.LabelledPoints;
import netbp.network.Loss;
import netbp.network.Network;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Training that leaves the paper's: other losses, rules, data. */
class TrainVariantsTest {

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Path paper;
    private Path net;

    @BeforeEach
    void paperPoints() throws IOException {
        StringBuilder lines = new StringBuilder("x1,x2,class\n");
        LabelledPoints points = LabelledPoints.paper();
        for (int i = 0; i < points.size(); i++) {
            lines.append(points.x(i)[0]).append(',').append(points.x(i)[1]).append(',')
                    .append(points.name(points.category(i))).append('\n');
        }
        paper = Files.writeString(folder.resolve("paper.csv"), lines);
        net = folder.resolve("net.mat");
    }

    @ParameterizedTest
    @CsvSource({"'',SOFTMAX", "--output-activation sigmoid,SIGMOID"})
    @DisplayName("the cross-entropy falls, is told by its name and saved with it")
    void crossEntropy(String options, Activation output) throws IOException {
        Path pictures = folder.resolve("pictures");
        train("--loss cross-entropy --layers 6 --order all --eta 0.5 --iterations 5000 --save " + net + " --figures " + pictures + " " + options);
        NetworkFile saved = NetworkFile.read(net);
        assertEquals(Loss.CROSS_ENTROPY, saved.loss());
        Network network = saved.network();
        assertEquals(output, network.activation(network.depth()));
        double[] savecost = MatFile.read(net).get("savecost").values();
        double last = savecost[savecost.length - 1];
        assertEquals(new Evaluation(network, Loss.CROSS_ENTROPY).cost(network, LabelledPoints.paper()), last);
        assertTrue(last < 0.1 * savecost[0], savecost[0] + " " + last);
        assertTrue(out.toString().contains(", mean cross-entropy 0.0"), out.toString());
        assertTrue(Files.readString(pictures.resolve("summary.csv")).contains(",stopped,mean_cross_entropy,accuracy,"));
        assertTrue(Files.readString(pictures.resolve("cost.csv")).startsWith("# Mean cross-entropy;"));
    }

    @Test
    @DisplayName("least squares fits softmax outputs with the exact Jacobian")
    void softmaxByLeastSquares() throws IOException {
        train("--output-activation softmax --method lm --jacobian exact --residuals smooth --save " + net);
        Network network = NetworkFile.read(net).network();
        assertTrue(new Evaluation(network).cost(network, LabelledPoints.paper()) < 1e-6, out.toString());
    }

    @ParameterizedTest
    @CsvSource({"sgd --order all --eta 0.02 --iterations 2e4,0.3", "lm --jacobian exact,0.01"})
    @DisplayName("a network fits a function, is drawn over its data, saved and evaluated")
    void function(String method, double most) throws IOException {
        StringBuilder lines = new StringBuilder("x1,y1\n");
        for (int i = 0; i <= 30; i++) {
            lines.append(i / 30.0).append(',').append(StrictMath.sin(6 * i / 30.0)).append('\n');
        }
        Path data = Files.writeString(folder.resolve("sine.csv"), lines);
        Path pictures = folder.resolve("pictures");
        train("--data " + data + " --activation tanh --layers 6 --save " + net + " --figures " + pictures + " --method " + method);
        NetworkFile saved = NetworkFile.read(net);
        assertEquals(List.of(), saved.classes());
        assertEquals(Activation.LINEAR, saved.network().activation(3));
        assertTrue(new Evaluation(saved.network()).cost(saved.network(), PointsFile.read(data).labelled()) < most, out.toString());
        assertFalse(out.toString().contains("accuracy"), out.toString());
        assertTrue(Files.readString(pictures.resolve("fit.csv")).contains("\nF(x),0,"));
        assertTrue(Files.exists(pictures.resolve("fit.png")));
        Path values = folder.resolve("values.csv");
        assertEquals(ExitCode.DONE, Main.run(new String[] {"classify", "--net", net.toString(), "--out", values.toString(),
            data.toString()}, new PrintWriter(out), new PrintWriter(err)), err.toString());
        List<String> rows = Files.readAllLines(values);
        assertEquals("x1,F1", rows.get(0));
        assertEquals(32, rows.size());
        assertTrue(rows.get(16).startsWith("0.5,"), rows.get(16));
    }

    @ParameterizedTest
    @DisplayName("options for classes are refused for a function")
    @CsvSource(delimiter = '|', value = {
        "--loss cross-entropy | --loss must be squared for targets that are numbers: cross-entropy",
        "--stop-accuracy 1 | --stop-accuracy must go with classes: targets that are numbers"})
    void refusedForFunction(String options, String message) throws IOException {
        paper = Files.writeString(folder.resolve("f.csv"), "x1,y1\n1,2\n2,3\n");
        refused(options, message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"--update momentum --eta 0.05", "--update nesterov:0.95 --eta 0.05", "--update adam --eta 0.01",
        "--update adam:0.9:0.99:1e-6 --eta 0.01 --l2 1e-4", "--dropout 0.1 --eta 0.1 --order minibatch:5"})
    @DisplayName("every update rule, penalty and dropout trains")
    void variants(String options) throws IOException {
        train("--layers 12 --loss cross-entropy --iterations 2e4 --save " + net + " " + options);
        Network network = NetworkFile.read(net).network();
        assertEquals(1, new Classifier(network).accuracy(LabelledPoints.paper()), out.toString());
    }

    @Test
    @DisplayName("moons with noise, split in half: the unseen points are judged along the run, drawn, counted and saved")
    void unseen() throws IOException {
        Path pictures = folder.resolve("pictures");
        train("--data moons:400:0.2 --split 0.5 --layers 16,16 --activation tanh --loss cross-entropy --update adam "
                + "--eta 0.01 --order minibatch:16 --iterations 1000 --stride 10 --save " + net + " --figures " + pictures);
        Map<String, Matrix> saved = MatFile.read(net);
        double[] unseen = saved.get("unseenaccuracy").values();
        assertEquals(saved.get("savecost").values().length, unseen.length);
        assertTrue(unseen[unseen.length - 1] >= 0.95, out.toString());
        assertTrue(out.toString().contains("200 unseen points: mean cross-entropy"), out.toString());
        List<String> confusion = Files.readAllLines(pictures.resolve("confusion.csv"));
        assertEquals("class,as A,as B,precision,recall", confusion.get(1));
        assertTrue(out.toString().contains("summary.csv; " + pictures.resolve("confusion.csv") + "; "), out.toString());
        int[] counts = IntStream.of(2, 3).flatMap(i -> Arrays.stream(confusion.get(i).split(",")).skip(1).limit(2)
                .mapToInt(Integer::parseInt)).toArray();
        assertEquals(200, Arrays.stream(counts).sum());
        assertEquals(100, counts[0] + counts[1]);
        assertEquals(unseen[unseen.length - 1], (counts[0] + counts[3]) / 200.0);
        String cost = Files.readString(pictures.resolve("cost.csv"));
        assertTrue(cost.contains("\ntraining,1,") && cost.contains("\nunseen,1,"), cost);
        assertTrue(Files.exists(pictures.resolve("accuracy.png")));
        assertTrue(Files.readString(pictures.resolve("summary.csv")).contains(
                ",accuracy,unseen_mean_cross_entropy,unseen_accuracy,forward_passes"));
    }

    @Test
    @DisplayName("patience keeps the network of the lowest unseen cost")
    void patience() throws IOException {
        train("--data moons:60:0.35 --split 0.5 --layers 16,16 --activation tanh --loss cross-entropy --update adam --eta 0.02 "
                + "--iterations 20000 --stride 1 --patience 300 --save " + net);
        Map<String, Matrix> saved = MatFile.read(net);
        double[] unseen = saved.get("unseencost").values();
        int best = (int) saved.get("counter").get(0, 0) - 1;
        assertEquals(Arrays.stream(unseen).min().orElseThrow(), unseen[best]);
        assertEquals(best + 301, unseen.length);
        LabelledPoints points = MadeUpPoints.parse("moons:60:0.35").orElseThrow().points().labelled();
        Network network = NetworkFile.read(net).network();
        Split split = Split.of(points, 0.5, new RandomStream(5000));
        Evaluation evaluation = new Evaluation(network, Loss.CROSS_ENTROPY);
        assertEquals(unseen[best], evaluation.cost(network, split.unseen()));
        assertEquals(saved.get("savecost").values()[best], evaluation.cost(network, split.training()));
    }

    @Test
    @DisplayName("a file of unseen points, in the order of the classes of the data; least squares is judged, too")
    void validation() throws IOException {
        Path other = Files.writeString(folder.resolve("other.csv"), "x1,x2,class\n.7,.6,B\n.1,.1,A\n.2,.2,A\n");
        train("--method lm --jacobian exact --validation " + other);
        assertTrue(out.toString().contains("3 unseen points: cost "), out.toString());
        assertTrue(out.toString().matches("(?s).*\nA +2 +0 +1 +1\\R.*"), out.toString());
    }

    @Test
    @DisplayName("the scaling of the training points is saved and applied by classify; saturation brings a hint")
    void scale() throws IOException {
        StringBuilder lines = new StringBuilder("x1,x2,class\n");
        LabelledPoints points = LabelledPoints.paper();
        for (int i = 0; i < points.size(); i++) {
            lines.append(1e4 + 1e3 * points.x(i)[0]).append(',').append(points.x(i)[1] / 1e3).append(',')
                    .append(points.name(points.category(i))).append('\n');
        }
        Path data = Files.writeString(folder.resolve("far.csv"), lines);
        train("--data " + data + " --iterations 10");
        assertTrue(out.toString().contains("hint: the points saturate the first layer's sigmoid; --scale standard"), out.toString());
        out.getBuffer().setLength(0);
        train("--data " + data + " --scale standard --layers 6 --eta 1 --iterations 2e4 --save " + net);
        assertFalse(out.toString().contains("hint"), out.toString());
        assertTrue(out.toString().contains("accuracy 1,"), out.toString());
        Network network = NetworkFile.read(net).network();
        assertEquals(10_460, network.scaling().orElseThrow().mean()[0], 1e-8);
        Path classes = folder.resolve("classes.csv");
        assertEquals(ExitCode.DONE, Main.run(new String[] {"classify", "--net", net.toString(), "--out", classes.toString(),
            data.toString()}, new PrintWriter(out, true), new PrintWriter(err, true)), err.toString());
        assertTrue(out.toString().contains("10 points classified, 10 of them in the class"), out.toString());
        LabelledPoints far = PointsFile.read(data).labelled();
        double[][] F = new double[10][2];
        new Evaluation(network).outputs(network, far, F);
        for (int i = 0; i < 10; i++) {
            assertArrayEquals(new BackPropagation(network).forward(far.x(i)), F[i]);
        }
    }

    @Test
    @DisplayName("the squared cost of many snapshots at a time is that of one, with scaling and unseen points")
    void snapshots() throws IOException {
        train("--scale standard --split 0.6 --iterations 2000 --stride 1 --save " + net);
        Map<String, Matrix> saved = MatFile.read(net);
        Network network = NetworkFile.read(net).network();
        Split split = Split.of(LabelledPoints.paper(), 0.6, new RandomStream(5000));
        assertEquals(2000, saved.get("unseencost").values().length);
        assertEquals(new Evaluation(network).cost(network, split.training()), saved.get("savecost").values()[1999]);
        assertEquals(new Evaluation(network).cost(network, split.unseen()), saved.get("unseencost").values()[1999]);
    }

    @Test
    @DisplayName("training goes on from a saved network, with its loss, scaling and shape")
    void start() throws IOException {
        train("--layers 5 --loss cross-entropy --scale standard --eta 0.1 --order all --iterations 700 --save " + net);
        double[] before = MatFile.read(net).get("savecost").values();
        Path second = folder.resolve("second.mat");
        train("--start " + net + " --eta 0.1 --order all --iterations 300 --save " + second);
        Path whole = folder.resolve("whole.mat");
        train("--layers 5 --loss cross-entropy --scale standard --eta 0.1 --order all --iterations 1000 --save " + whole);
        double[] expected = MatFile.read(whole).get("savecost").values();
        double[] after = MatFile.read(second).get("savecost").values();
        assertArrayEquals(expected, DoubleStream.concat(Arrays.stream(before), Arrays.stream(after)).toArray());
        assertArrayEquals(NetworkFile.read(whole).network().parameters(), NetworkFile.read(second).network().parameters());
        assertEquals(ExitCode.BAD_INPUT, run("--start " + net + " --layers 3"));
        assertEquals("netbp: --layers must not go with --start, whose network has its own: " + net, err.toString().strip());
        err.getBuffer().setLength(0);
        assertEquals(ExitCode.BAD_INPUT, run("--classes B,A --start " + net));
        assertEquals("netbp: --start must have the classes of --data, B, A: A, B", err.toString().strip());
    }

    @Test
    @DisplayName("nlsrun's network is saved and trained further; lm shows MATLAB's table")
    void nlsrun() throws IOException {
        assertEquals(ExitCode.DONE, Main.run(new String[] {"nlsrun", "--save", net.toString(), "--out",
            folder.resolve("pictures").toString(), "--display", "iter"}, new PrintWriter(out, true), new PrintWriter(err, true)));
        List<String> table = out.toString().lines().toList();
        out.getBuffer().setLength(0);
        train("--method lm --display iter");
        List<String> same = out.toString().lines().toList();
        int heading = same.indexOf(table.get(1));
        assertTrue(heading > 0, out.toString());
        assertEquals(table.subList(0, 8), same.subList(heading - 1, heading + 7));
        assertEquals(MatFile.read(net).get("resnorm").get(0, 0), new Evaluation(Network.paper()).cost(
                NetworkFile.read(net).network(), LabelledPoints.paper()), 1e-14);
        train("--start " + net + " --iterations 10");
    }

    @ParameterizedTest
    @DisplayName("what cannot go together is refused in one line")
    @CsvSource(delimiter = '|', value = {
        "--loss entropy | --loss must be one of squared, cross-entropy: entropy",
        "--loss cross-entropy --method lm | --loss must be squared for --method lm: cross-entropy",
        "--loss cross-entropy --output-activation tanh | --output-activation must be softmax or sigmoid for "
                + "--loss cross-entropy: tanh",
        "--update adagrad | --update must be plain, momentum[:MU], nesterov[:MU] or adam[:BETA1:BETA2:EPSILON]: adagrad",
        "--update momentum:1 | --update momentum:1: mu must be in [0,1): 1.0",
        "--update adam:0.9 | --update must be plain, momentum[:MU], nesterov[:MU] or adam[:BETA1:BETA2:EPSILON]: adam:0.9",
        "--dropout 1 | --dropout must be in [0,1): 1",
        "--l2 -1 | --l2 must be a finite number, not negative: -1",
        "--l2 0.1,1 | --l2 must be given once for train: 2",
        "--update momentum --method lm | --update must go with --method sgd: lm",
        "--display iter | --display iter must go with --method lm: sgd",
        "--display -1 | --display must be a whole number from 1 to 2^53: -1",
        "--start nowhere.mat | nowhere.mat: no such file",
        "--patience 5 | --patience must go with --validation or --split: neither",
        "--split 0.5 --patience 5 --method lm | --patience must go with --method sgd: lm",
        "--split 0 | --split must be between 0 and 1: 0",
        "--split 1.5 | --split must be between 0 and 1: 1.5",
        "--split 0.5 --validation xor | --split must not go with --validation: both",
        "--split 0.05 | split must leave class A, of 5 points, a point on both sides: 0.05",
        "--validation spiral:9 | spiral: made-up points: the classes must be A, B: A, B, C",
        "--activation softmax | --activation must be one of sigmoid, tanh, relu, leaky-relu, linear: softmax"})
    void refused(String options, String message) {
        assertEquals(ExitCode.BAD_INPUT, run(options + " --save " + net));
        assertEquals("netbp: " + message, err.toString().strip());
        assertTrue(Files.notExists(net));
    }

    private void train(String options) {
        assertEquals(ExitCode.DONE, run(options), err.toString());
    }

    private int run(String options) {
        List<String> arguments = new ArrayList<>(options.contains("--data") ? List.of("train")
                : List.of("train", "--data", paper.toString()));
        arguments.addAll(List.of(options.strip().split(" ")));
        return Main.run(arguments.toArray(String[]::new), new PrintWriter(out, true), new PrintWriter(err, true));
    }
}
