package netbp.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import javax.imageio.ImageIO;

import netbp.data.NetworkFile;
import netbp.matlab.MatFile;
import netbp.matlab.Matrix;
import netbp.network.Classifier;
import netbp.network.Evaluation;
import netbp.network.LabelledPoints;
import netbp.network.Network;
import netbp.paper.Netbp;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrainCommandTest {

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Path paper;
    private Path net;

    @BeforeEach
    void paperPoints() throws IOException {
        paper = csv("paper.csv", LabelledPoints.paper());
        net = folder.resolve("net.mat");
    }

    @Test
    @DisplayName("classes with commas and quotation marks go through train and classify")
    void quotedClasses() throws IOException {
        Path data = Files.writeString(folder.resolve("quoted.csv"),
                "x1,x2,class\n0.1,0.1,\"setosa, young\"\n0.9,0.8,\"6\"\" pipe\"\n0.2,0.3,\"setosa, young\"\n");
        Path net = folder.resolve("net.mat");
        assertEquals(ExitCode.DONE, run("train", "--data", data.toString(), "--eta", "1", "--iterations", "20000",
                "--stride", "1000", "--save", net.toString(), "--figures", folder.resolve("f").toString()), err.toString());
        Path classes = folder.resolve("classes.csv");
        assertEquals(ExitCode.DONE, run("classify", "--net", net.toString(), "--out", classes.toString(), data.toString()));
        assertTrue(out.toString().startsWith(data + ": 3 points of dimension 2, classes setosa, young, 6\" pipe"), out.toString());
        assertTrue(out.toString().contains("3 of them in the class that the file gives"), out.toString());
        List<String> lines = Files.readAllLines(classes);
        assertEquals("x1,x2,F1,F2,class", lines.get(0));
        assertTrue(lines.get(1).endsWith(",\"setosa, young\"") && lines.get(2).endsWith(",\"6\"\" pipe\""), lines.toString());
    }

    @Test
    @DisplayName("the paper's points and options give the bits of netbp")
    void bitsOfNetbp() throws IOException {
        assertDone("train", "--data", paper.toString(), "--iterations", "30000", "--save", net.toString());
        Netbp netbp = Netbp.run(LabelledPoints.paper(), 5000, 0.05, 30_000);
        Map<String, Matrix> saved = MatFile.read(net);
        Map<String, Matrix> workspace = netbp.workspace();
        for (String name : List.of("W2", "W3", "W4", "b2", "b3", "b4", "savecost", "eta", "Niter", "counter")) {
            assertEquals(workspace.get(name).rows(), saved.get(name).rows(), name);
            assertArrayEquals(workspace.get(name).values(), saved.get(name).values(), name);
        }
        assertEquals(List.of("A", "B"), NetworkFile.read(net).classes());
    }

    @Test
    @DisplayName("MATLAB's run of six and four, bit for bit")
    void sixFour() throws IOException {
        Path data = csv("sixfour.csv", LabelledPoints.paperSplitAt(6));
        assertDone("train", "--data", data.toString(), "--draw", "layerwise", "--eta", "0.2", "--iterations", "1e5",
                "--save", net.toString());
        Map<String, Matrix> saved = MatFile.read(net);
        double[] savecost = saved.get("savecost").values();
        int rows = 0;
        for (double[] row : reference("six-four-savecost.csv")) {
            assertEquals(row[1], savecost[(int) row[0] - 1], "iteration " + row[0]);
            rows++;
        }
        assertTrue(rows > 2000, "stored costs: " + rows);
        List<Double> parameters = new ArrayList<>();
        for (String name : List.of("W2", "W3", "W4", "b2", "b3", "b4")) {
            Arrays.stream(saved.get(name).values()).forEach(parameters::add);
        }
        List<double[]> finalParameters = reference("six-four-final.csv");
        assertEquals(parameters.size(), finalParameters.size());
        for (int i = 0; i < parameters.size(); i++) {
            assertEquals(finalParameters.get(i)[0], parameters.get(i), "parameter " + i);
        }
    }

    @ParameterizedTest
    @DisplayName("every order of points, schedule and activation trains three classes in three dimensions")
    @CsvSource(delimiter = '|', value = {"--order replace", "--order epochs", "--order minibatch:4", "--order all",
        "--schedule decay:1000", "--schedule steps:0.5:1000", "--activation tanh --output-activation sigmoid",
        "--activation relu --output-activation sigmoid", "--activation leaky-relu --output-activation sigmoid",
        "--draw layerwise"})
    void settings(String options) throws IOException {
        LabelledPoints points = threeClasses();
        Path data = csv("three.csv", points);
        List<String> arguments = new ArrayList<>(List.of("train", "--data", data.toString(), "--layers", "6", "--eta", "0.3",
                "--iterations", "6000", "--save", net.toString()));
        arguments.addAll(List.of(options.split(" ")));
        assertDone(arguments.toArray(String[]::new));
        Network network = NetworkFile.read(net).network();
        assertArrayEquals(new int[] {3, 6, 3}, network.layers());
        assertEquals(1, new Classifier(network).accuracy(points), out.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"lm", "hipparchus", "commons-math"})
    @DisplayName("least squares from the same start; the history begins with the start")
    void leastSquares(String method) throws IOException {
        assertDone("train", "--data", paper.toString(), "--method", method, "--jacobian", "exact", "--save", net.toString());
        Map<String, Matrix> saved = MatFile.read(net);
        double[] cost = saved.get("savecost").values();
        assertEquals(saved.get("savecost_iteration").values()[0], 0);
        assertEquals(saved.get("counter").get(0, 0) + 1, cost.length);
        assertTrue(cost[cost.length - 1] < 1e-6, out.toString());
        Network network = NetworkFile.read(net).network();
        double computed = new Evaluation(network).cost(network, LabelledPoints.paper());
        assertEquals(cost[cost.length - 1], computed, 1e-12 * computed);
    }

    @Test
    @DisplayName("an early stop leaves no trailing zeros, and the goal is met")
    void stopAccuracy() throws IOException {
        assertDone("train", "--data", paper.toString(), "--eta", "2", "--stop-accuracy", "1:0.7", "--save", net.toString());
        Map<String, Matrix> saved = MatFile.read(net);
        double[] savecost = saved.get("savecost").values();
        assertEquals(saved.get("counter").get(0, 0), savecost.length);
        assertTrue(savecost.length < 1_000_000, "it stopped early");
        assertTrue(Arrays.stream(savecost).allMatch(cost -> cost > 0));
        assertEquals("[goal]", MatFile.readAll(net).words().get("stopped").toString());
        Network network = NetworkFile.read(net).network();
        assertEquals(1, new Evaluation(network).shareAtOrAbove(network, LabelledPoints.paper(), 0.7));
    }

    @Test
    @DisplayName("a diverging run says at which iteration, keeps what it had, exits 1")
    void divergence() throws IOException {
        assertEquals(ExitCode.FAILED, run("train", "--data", paper.toString(), "--activation", "leaky-relu",
                "--layers", "4", "--eta", "10", "--save", net.toString()));
        assertTrue(err.toString().matches("netbp: run 1 diverged: the cost must be finite: \\S+ after iteration "
                + "\\d+, then NaN or infinite\\R"), err.toString());
        Map<String, Matrix> saved = MatFile.read(net);
        double[] cost = saved.get("savecost").values();
        assertEquals(saved.get("counter").get(0, 0), cost.length);
        Network network = NetworkFile.read(net).network();
        assertEquals(cost[cost.length - 1], new Evaluation(network).cost(network, LabelledPoints.paper()));
        assertEquals("[diverged]", MatFile.readAll(net).words().get("stopped").toString());
    }

    @Test
    @DisplayName("a run that diverges at once leaves a network and no costs")
    void divergenceAtOnce() throws IOException {
        Path huge = folder.resolve("huge.csv");
        Files.writeString(huge, "x1,class\n1e300,A\n-1e300,B\n");
        assertEquals(ExitCode.FAILED, run("train", "--data", huge.toString(), "--activation", "relu", "--layers", "3,3",
                "--eta", "1", "--save", net.toString(), "--figures", folder.resolve("f").toString()));
        assertEquals(1, err.toString().lines().count(), err.toString());
        assertTrue(MatFile.read(net).containsKey("W4"));
        assertTrue(Files.exists(folder.resolve("f/summary.csv")));
    }

    @Test
    @DisplayName("a run for each of --layers and --eta: one figure, a region each, a summary; nets numbered")
    void manyRuns() throws IOException {
        Path figures = folder.resolve("figures");
        assertDone("train", "--data", paper.toString(), "--layers", "2,3", "--layers", "5", "--eta", "0.05,0.5",
                "--iterations", "3000", "--save", net.toString(), "--figures", figures.toString());
        try (var files = Files.list(figures)) {
            assertEquals("[cost.csv, cost.png, region-1.csv, region-1.png, region-2.csv, region-2.png, region-3.csv, "
                    + "region-3.png, region-4.csv, region-4.png, summary.csv]",
                    files.map(f -> f.getFileName().toString()).sorted().toList().toString());
        }
        List<String> summary = Files.readAllLines(figures.resolve("summary.csv"));
        assertEquals(6, summary.size());
        assertTrue(summary.get(3).startsWith("2,2-3,0.5,sgd,3000,iterations,"), summary.get(3));
        for (int i = 1; i <= 4; i++) {
            assertEquals(i <= 2 ? 4 : 3, NetworkFile.read(folder.resolve("net-" + i + ".mat")).network().depth());
        }
    }

    @Test
    @DisplayName("a region that one class fills stays white, as contourf leaves it")
    void oneClassRegion() throws IOException {
        Path data = folder.resolve("one.csv");
        Files.writeString(data, "x1,x2,class\n0.5,0.5,A\n0.2,0.3,A\n0.7,0.6,A\n0.4,0.8,A\n0.6,0.1,B\n");
        assertDone("train", "--data", data.toString(), "--layers", "2", "--eta", "0.01", "--iterations", "3000",
                "--order", "all", "--figures", folder.toString());
        String csv = Files.readString(folder.resolve("region.csv"));
        assertFalse(csv.contains("\nboundary"), "one class fills the square");
        assertTrue(csv.lines().filter(line -> line.startsWith("run,")).allMatch(line -> line.endsWith(",A")), "it is A");
        int rgb = ImageIO.read(folder.resolve("region.png").toFile()).getRGB(300, 200) & 0xffffff;
        assertEquals(0xffffff, rgb, Integer.toHexString(rgb));
    }

    @Test
    @DisplayName("a history that would be too long is thinned, and the run says so")
    void thinned() throws IOException {
        assertDone("train", "--data", paper.toString(), "--layers", "1", "--iterations", "1000001", "--display", "250000",
                "--save", net.toString());
        assertEquals(List.of("250001", "500001", "750001", "1000001"),
                out.toString().lines().filter(line -> line.matches("\\d+ \\S+")).map(line -> line.split(" ")[0]).toList());
        assertTrue(out.toString().contains("the cost of every 10th iteration was computed and kept, 100001 in all"),
                out.toString());
        Map<String, Matrix> saved = MatFile.read(net);
        double[] iteration = saved.get("savecost_iteration").values();
        assertEquals(100_001, saved.get("savecost").rows());
        assertEquals(11, iteration[1]);
        assertEquals(1_000_001, iteration[iteration.length - 1]);
    }

    @ParameterizedTest
    @DisplayName("bad usage and data: one line, exit code 2, no work begun")
    @CsvSource(delimiter = '|', value = {
        "--layers 0 | --layers must be numbers of neurons from 1 to 10000 with commas between, such as 2,3: 0",
        "--layers 10000,10000,10000,10000,10000,10000,10000,10000,10000,10000,10000,10000,10000,10000,10000,10000,10000,"
            + "10000,10000,10000,10000,10000,10000 | a network must have fewer than 2^31 parameters: 2200270002",
        "--activation softmax | --activation must be one of sigmoid, tanh, relu, leaky-relu, linear: softmax",
        "--eta 0.1,0 | --eta must be a positive, finite number: 0",
        "--order minibatch:11 | minibatch must be in 1..10, the number of points: 11",
        "--order minibatch:0 | --order must be replace, epochs, minibatch:M, sample:M or all: minibatch:0",
        "--order sample:0 | --order must be replace, epochs, minibatch:M, sample:M or all: sample:0",
        "--order sample:11 | sample must be in 1..10, the number of points: 11",
        "--schedule decay:-1 | --schedule decay:-1: each number must be a positive, finite number: -1",
        "--schedule linear | --schedule must be constant, decay:T or steps:FACTOR:EVERY: linear",
        "--stop-accuracy 1:NaN | --stop-accuracy must be A or A:P, a share of the points and an output, both in (0,1]: 1:NaN",
        "--draw backwards | --draw must be weights-first or layerwise: backwards",
        "--method adam | --method must be one of sgd, lm, hipparchus, commons-math: adam",
        "--method lm --eta 0.1 | --eta must go with --method sgd: lm",
        "--jacobian exact | --jacobian must go with --method lm, hipparchus or commons-math: sgd",
        "--show | windows must have a display: there is none",
        "--figures /dev/null | --figures must be a folder: /dev/null",
        "--save /dev/null/net.mat | --save: its folder must be a folder: /dev/null"})
    void refused(String options, String message) {
        List<String> arguments = new ArrayList<>(List.of("train", "--data", paper.toString(), "--iterations", "1e12"));
        arguments.addAll(List.of(options.split(" ")));
        if (arguments.contains("lm")) {
            arguments.removeAll(List.of("--iterations", "1e12"));
        }
        assertEquals(ExitCode.BAD_INPUT, run(arguments.toArray(String[]::new)));
        assertEquals("netbp: " + message, err.toString().strip());
    }

    @ParameterizedTest
    @DisplayName("malformed data: one line that names the file, exit code 2, nothing written")
    @CsvSource(delimiter = '|', value = {
        "'' | the first line must be a header x1,x2,...,class: the file is empty",
        "x1,x2,class;1,2,A;1,2 | line 3, column 2: a line must have as many columns as the header, 3: 2",
        "x1,x2,class;1,1e400,A | line 2, column 2: x2 must be below 1.8e308 in size: 1e400",
        "x1,x2;1,2 | line 1, column 3: must name the class of each point: no classes",
        "MATLAB 7.3 MAT-file | must be a whole MAT-file of level 5 (MATLAB: save -v7): is of version 7.3"})
    void malformed(String text, String message) throws IOException {
        Path data = Files.writeString(folder.resolve("bad.csv"), text.equals("''") ? "" : text.replace(';', '\n'));
        assertEquals(ExitCode.BAD_INPUT, run("train", "--data", data.toString(), "--save", net.toString()));
        assertEquals("netbp: " + data + ": " + message, err.toString().strip());
        assertFalse(Files.exists(net));
    }

    @Test
    @DisplayName("classes in the order that is asked for, samples without replacement, a goal without a level")
    void studentsScripts() throws IOException {
        assertDone("train", "--data", paper.toString(), "--eta", "2", "--classes", "B,A", "--order", "sample:4",
                "--stop-accuracy", "1", "--save", net.toString());
        assertTrue(out.toString().contains("classes A, B, in the order B, A"), out.toString());
        assertTrue(out.toString().contains("accuracy 1,"), out.toString());
        NetworkFile saved = NetworkFile.read(net);
        assertEquals(List.of("B", "A"), saved.classes());
        LabelledPoints points = LabelledPoints.paper();
        double[][] F = new double[10][2];
        new Evaluation(saved.network()).outputs(saved.network(), points, F);
        for (int i = 0; i < 10; i++) {
            assertEquals(points.category(i) == 1, F[i][0] > F[i][1], "point " + i);
        }
        assertEquals(ExitCode.BAD_INPUT, run("train", "--data", paper.toString(), "--classes", "B,C"));
        assertEquals("netbp: " + paper + ": line 1, column 3: the classes must be B, C: A, B",
                err.toString().strip());
    }

    @Test
    @DisplayName("ordinals")
    void ordinals() {
        assertEquals("2nd 3rd 4th 10th 11th 12th 13th 21st 22nd 100th 111th 1000th",
                java.util.stream.LongStream.of(2, 3, 4, 10, 11, 12, 13, 21, 22, 100, 111, 1000)
                        .mapToObj(TrainingRun.Finished::ordinal).collect(java.util.stream.Collectors.joining(" ")));
    }

    @Test
    @DisplayName("classify gives the outputs that training gave, points or grid, and counts those that are right")
    void classify() throws IOException {
        assertDone("train", "--data", paper.toString(), "--iterations", "20000", "--eta", "0.5", "--save", net.toString());
        Network network = NetworkFile.read(net).network();
        LabelledPoints points = LabelledPoints.paper();
        double[][] F = new double[10][2];
        new Evaluation(network).outputs(network, points, F);
        assertDone("classify", "--net", net.toString(), paper.toString());
        List<String> lines = out.toString().lines().toList();
        assertEquals("x1,x2,F1,F2,class", lines.get(0));
        int right = 0;
        for (int i = 0; i < 10; i++) {
            String[] fields = lines.get(i + 1).split(",");
            assertArrayEquals(points.x(i), new double[] {Double.parseDouble(fields[0]), Double.parseDouble(fields[1])});
            assertArrayEquals(F[i], new double[] {Double.parseDouble(fields[2]), Double.parseDouble(fields[3])});
            assertEquals(F[i][0] > F[i][1] ? "A" : "B", fields[4]);
            right += fields[4].equals(points.name(points.category(i))) ? 1 : 0;
        }
        Path grid = folder.resolve("grid.csv");
        assertDone("classify", "--net", net.toString(), "--grid", "101", "--out", grid.toString());
        assertEquals(101 * 101 + 1, Files.readAllLines(grid).size());
        assertTrue(Files.readAllLines(grid).get(102).startsWith("0,0.01,"), Files.readAllLines(grid).get(102));
        assertDone("classify", "--net", net.toString(), "--grid", "3", "--box", "-1:1,2:4");
        assertTrue(out.toString().lines().toList().get(5).startsWith("0,3,"), out.toString());
        assertDone("classify", "--net", net.toString(), "--out", grid.toString(), paper.toString());
        assertTrue(out.toString().lines().toList().get(1).startsWith("10 points classified, " + right + " of them"), out.toString());
    }

    @Test
    @DisplayName("classify refuses what does not fit in one line")
    void classifyRefuses() throws IOException {
        assertDone("train", "--data", paper.toString(), "--iterations", "10", "--save", net.toString());
        Path three = csv("three.csv", threeClasses());
        assertClassifyRefused(three + " must have points of the network's dimension, 2: 3", three.toString());
        assertClassifyRefused("classify must be given either a file of points or --grid N: neither");
        assertClassifyRefused("--box must be A:B,C:D, finite, with A < B and C < D: 0:1,1:1", "--grid", "3", "--box", "0:1,1:1");
        assertClassifyRefused("--box must be A:B,C:D, finite, with A < B and C < D: 0:1", "--grid", "3", "--box", "0:1");
        assertClassifyRefused("--grid must be from 2 to 10000: 1", "--grid", "1");
        assertEquals(ExitCode.BAD_INPUT, run("classify", "--net", paper.toString(), paper.toString()));
        assertEquals("netbp: " + paper + ": must be a whole MAT-file of level 5 (MATLAB and Octave: save -v7): has no such header",
                err.toString().strip());
    }

    private void assertClassifyRefused(String message, String... more) {
        List<String> arguments = new ArrayList<>(List.of("classify", "--net", net.toString()));
        arguments.addAll(List.of(more));
        assertEquals(ExitCode.BAD_INPUT, run(arguments.toArray(String[]::new)));
        assertEquals("netbp: " + message, err.toString().strip());
    }

    private static LabelledPoints threeClasses() {
        double[][] x = {{1, 0, 0}, {.9, .1, 0}, {.8, 0, .2}, {0, 1, 0}, {.1, .9, .1}, {.2, .8, 0}, {0, 0, 1}, {.1, .1, .9}};
        return new LabelledPoints(x, new int[] {0, 0, 0, 1, 1, 1, 2, 2}, List.of("red", "green", "blue"));
    }

    private Path csv(String name, LabelledPoints points) throws IOException {
        StringBuilder text = new StringBuilder();
        for (int k = 1; k <= points.dimension(); k++) {
            text.append('x').append(k).append(',');
        }
        text.append("class\n");
        for (int i = 0; i < points.size(); i++) {
            Arrays.stream(points.x(i)).forEach(coordinate -> text.append(coordinate).append(','));
            text.append(points.name(points.category(i))).append('\n');
        }
        return Files.writeString(folder.resolve(name), text);
    }

    /** The rows of a stored file that are numbers. */
    private static List<double[]> reference(String name) throws IOException {
        try (InputStream in = TrainCommandTest.class.getResourceAsStream("/netbp/matlab-reference/matlab/runs/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> line.matches("[-0-9.].*"))
                    .map(line -> Arrays.stream(line.split(",")).mapToDouble(Double::parseDouble).toArray()).toList();
        }
    }

    private void assertDone(String... arguments) {
        assertEquals(ExitCode.DONE, run(arguments), err.toString());
        assertTrue(err.toString().isEmpty(), err.toString());
    }

    private int run(String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return Main.run(arguments, new PrintWriter(out, true), new PrintWriter(err, true));
    }
}
