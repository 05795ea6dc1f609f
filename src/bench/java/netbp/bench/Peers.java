package netbp.bench;

import static netbp.bench.Commands.WORK;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

import netbp.data.MadeUpPoints;
import netbp.data.Split;
import netbp.matlab.RandomStream;
import netbp.network.LabelledPoints;

/** What others would use in place of netbp, where it is installed: to Figure 8, and to 95 % of unseen moons. */
final class Peers {

    private static final String PYTHON = "/usr/bin/python3";

    private final Consumer<String> line;
    private final int rounds;

    Peers(Consumer<String> line, int rounds) {
        this.line = line;
        this.rounds = rounds;
    }

    void write() throws IOException, InterruptedException {
        boolean sklearn = Commands.answers(PYTHON, "-c", "import sklearn");
        boolean nnet = Commands.answers("Rscript", "-e", "library(nnet)");
        line.accept("");
        line.accept("## Others: to Figure 8");
        line.accept("");
        line.accept("The paper's network and points, 10^6 steps of one point each. Rows that name a part of the iterations are "
                + "extrapolated, with a start-up as often. netbp, C, NumPy, Octave and R compute every cost, too, the loops in those "
                + "languages as their readers write them; scikit-learn and Smile compute none over the ten points. The last row "
                + "is scikit-learn's own way to a network that is right at all ten.");
        List<String> missing = new ArrayList<>();
        List<WholeProcess> paper = new ArrayList<>();
        paper.add(new WholeProcess("`target/bin/netbp netbp`", Commands.launcher("netbp", "--out", WORK.toString()), 1));
        paper.add(new WholeProcess("C, gcc -O3 -march=native", Commands.c(1_000_000), 1));
        paper.add(new WholeProcess("Smile 3.1.1, MLP", smile("steps", "1000000"), 1));
        if (Commands.answers(PYTHON, "-c", "import numpy")) {
            paper.add(new WholeProcess("NumPy, 50 000 iterations times 20",
                    List.of(PYTHON, "src/bench/python/netbp.py", "50000"), 20));
        } else {
            missing.add("NumPy");
        }
        if (Commands.answers("octave-cli", "--version")) {
            paper.add(new WholeProcess("Octave, 10 000 iterations times 100",
                    List.of("octave-cli", "src/bench/octave/netbp_bench.m", "10000"), 100));
        } else {
            missing.add("Octave");
        }
        if (Commands.answers("Rscript", "--version")) {
            paper.add(new WholeProcess("R, 50 000 iterations times 20",
                    List.of("Rscript", "src/bench/r/netbp.R", "50000"), 20));
        } else {
            missing.add("R");
        }
        if (sklearn) {
            paper.add(new WholeProcess("scikit-learn, MLPClassifier by sgd, 50 000 iterations times 20",
                    List.of(PYTHON, "src/bench/python/sklearn_mlp.py", "steps", "5000"), 20));
            paper.add(new WholeProcess("scikit-learn, MLPClassifier by L-BFGS, starts until all ten are right",
                    List.of(PYTHON, "src/bench/python/sklearn_mlp.py", "paper"), 1));
        } else {
            missing.add("scikit-learn");
        }
        table(paper, false);
        moons(sklearn, nnet, missing);
        line.accept("");
        line.accept("Left out: " + (missing.isEmpty() ? "" : String.join(", ", missing) + ", not installed here; ")
                + "Julia, which Debian 12 does not have; DL4J, whose last release is of 2022 and brings half a gigabyte of native "
                + "libraries.");
    }

    private void moons(boolean sklearn, boolean nnet, List<String> missing) throws IOException, InterruptedException {
        Split split = Split.of(MadeUpPoints.parse("moons:400:0.2").orElseThrow().labelled(), 0.5, new RandomStream(0));
        String training = csv("moons-training.csv", split.training());
        String unseen = csv("moons-unseen.csv", split.unseen());
        line.accept("");
        line.accept("## Others: to 95 % of unseen moons");
        line.accept("");
        line.accept("`moons:400:0.2`, half to learn from and half to judge by, each program from the same two files, from start to "
                + "exit; what it reaches stands in the last column. netbp and Smile take steps of one point with two hidden layers "
                + "of 16 sigmoids; scikit-learn takes Adam on all 200 points with two layers of 16 ReLU until its cost stalls, nnet BFGS "
                + "with its only hidden layer of 16 sigmoids. The rate and the decay of these two were chosen among some few so "
                + "that they reach 95 %; a rate of 0.001, the default, ends at 87 %, a decay of 0.001 at 94 %.");
        List<WholeProcess> processes = new ArrayList<>();
        processes.add(new WholeProcess("`target/bin/netbp train`, 100 000 steps", Commands.launcher("train", "--data", training,
                "--validation", unseen, "--layers", "16,16", "--loss", "cross-entropy", "--eta", "0.1", "--iterations", "1e5"), 1));
        processes.add(new WholeProcess("Smile 3.1.1, MLP, 100 000 steps", smile("moons", training, unseen, "100000"), 1));
        if (sklearn) {
            processes.add(new WholeProcess("scikit-learn, MLPClassifier((16, 16), learning_rate_init=0.01)",
                    List.of(PYTHON, "src/bench/python/sklearn_mlp.py", "moons", training, unseen), 1));
        }
        if (nnet) {
            processes.add(new WholeProcess("R, nnet(size = 16, decay = 0.01)", List.of("Rscript", "src/bench/r/nnet.R", training, unseen), 1));
        } else {
            missing.add("R's package nnet");
        }
        table(processes, true);
    }

    /** The first row is netbp, what the others are divided by. */
    private void table(List<WholeProcess> processes, boolean judged) throws IOException, InterruptedException {
        line.accept("");
        line.accept("| All cores, " + (rounds == 1 ? "one round" : rounds + " rounds") + " | elapsed, s | over netbp's | processor time, s | over netbp's |"
                + (judged ? " unseen points right |" : ""));
        line.accept("|---|---:|---:|---:|---:|" + (judged ? "---:|" : ""));
        List<WholeProcess.Times> times = WholeProcess.interleaved(processes, rounds);
        WholeProcess.Times netbp = times.get(0);
        for (WholeProcess.Times row : times) {
            line.accept(String.format(Locale.ROOT, "| %s | %.2f | %.1f | %.2f | %.1f |", row.process().name(), row.median(),
                    row.median() / netbp.median(), row.medianProcessor(), row.medianProcessor() / netbp.medianProcessor())
                    + (judged ? " " + accuracy(row.process().command()) + " |" : ""));
        }
    }

    /** The last number of the line that says how many unseen points are right. */
    private static String accuracy(List<String> command) throws IOException, InterruptedException {
        List<String> lines = Commands.output(command.toArray(String[]::new)).strip().lines().toList();
        String said = lines.stream().filter(text -> text.contains("unseen points:")).findFirst().orElse(lines.get(lines.size() - 1));
        return said.strip().replaceAll(".*\\s", "");
    }

    private static List<String> smile(String... arguments) {
        return List.of(Commands.program(SmileNetwork.class, arguments));
    }

    private String csv(String name, LabelledPoints points) throws IOException {
        StringBuilder text = new StringBuilder("x1,x2,class\n");
        for (int i = 0; i < points.size(); i++) {
            text.append(points.x(i)[0]).append(',').append(points.x(i)[1]).append(',').append(points.name(points.category(i)))
                    .append('\n');
        }
        return Files.writeString(WORK.resolve(name), text).toString();
    }
}
