package netbp.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import netbp.data.NetworkFile;
import netbp.matlab.MatFile;
import netbp.network.Activation;
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
    @DisplayName("what cannot go together is refused in one line")
    @CsvSource(delimiter = '|', value = {
        "--loss entropy | --loss must be one of squared, cross-entropy: entropy",
        "--loss cross-entropy --method lm | --loss must be squared for --method lm: cross-entropy",
        "--loss cross-entropy --output-activation tanh | --output-activation must be softmax or sigmoid for "
                + "--loss cross-entropy: tanh",
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
        List<String> arguments = new ArrayList<>(List.of("train", "--data", paper.toString()));
        arguments.addAll(List.of(options.strip().split(" ")));
        return Main.run(arguments.toArray(String[]::new), new PrintWriter(out, true), new PrintWriter(err, true));
    }
}
