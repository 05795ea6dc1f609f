package netbp.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

import netbp.data.Split;
import netbp.figures.LiveChart;
import netbp.matlab.NumberFormat;
import netbp.matlab.RandomStream;
import netbp.network.Classifier;
import netbp.network.Evaluation;
import netbp.network.LabelledPoints;
import netbp.network.Network;
import netbp.network.Saturation;
import netbp.study.Ending;
import netbp.study.Method;
import netbp.study.Outcome;
import netbp.study.Start;
import netbp.training.Unseen;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code train}: networks on labelled points from a file, one for each choice of --layers and --eta. */
@Command(name = "train", header = "a network on your own points, layers and learning rates",
        description = {
            "Trains a network on labelled points by the stochastic gradient method or nonlinear least squares.",
            "--layers given again and --eta with commas make a run for each combination. An interrupted run is saved "
                    + "with what it had."},
        footer = "Example: netbp train --data points.csv --layers 7,50 --eta 0.1,0.5 --save net.mat --figures pictures")
final class TrainCommand implements Callable<Integer> {

    private final Session session;

    @Spec
    private CommandSpec spec;

    @Option(names = "--data", paramLabel = "FILE", required = true, converter = DataSource.Converter.class,
            description = "labelled points: CSV with the header x1,x2,...,class, as spreadsheets, R, pandas and MATLAB "
                    + "write it, or a MAT-file with x1, x2, y or X, Y or "
                    + "points, labels; y1,y2,... in place of class for a function to be fitted; or made up: moons:N, "
                    + "circles:N, spiral:N or xor, with :NOISE[:SEED]")
    private DataSource data;

    @Mixin
    private TrainingOptions training;

    @Mixin
    private SavedStart saved;

    @Mixin
    private UnseenOptions unseen;

    @Mixin
    private ChosenMethod method;

    @Option(names = "--seed", paramLabel = "SEED", defaultValue = "5000", converter = Converters.Seed.class,
            description = "argument of rng, the same for every run (default: ${DEFAULT-VALUE})")
    private long seed;

    @Option(names = "--save", paramLabel = "FILE", description = "save the network as a MAT-file; several as FILE-1, ...")
    private Path save;

    @Option(names = "--figures", paramLabel = "FOLDER",
            description = "draw the costs and the regions there, with their CSV and summary.csv")
    private Path figures;

    @Mixin
    private FigureOptions figureOptions;

    TrainCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        method.check(save != null);
        unseen.check();
        saved.read(session, training);
        saved.loss().ifPresent(method::take);
        LabelledPoints all = training.labelled(data, session);
        saved.requireFits(all);
        method.requireFits(all, saved.output().orElseGet(() -> training.output(method.loss(), all)));
        Optional<Split> split = unseen.split(all, session, seed);
        LabelledPoints points = split.map(Split::training).orElse(all);
        Optional<LabelledPoints> judges = split.map(Split::unseen);
        List<TrainingRun> plan = plan(points, judges);
        prepareOutput(points, plan.size());
        List<TrainingRun.Finished> finished = new ArrayList<>();
        PrintWriter out = session.out();
        Optional<LiveChart> live = figureOptions.live("train", FigureOptions.COST);
        session.interruption().listen();
        for (TrainingRun run : plan) {
            if (!session.interruption().requested()) {
                TrainingRun.Finished done = train(run, points, judges, live);
                done.print(out, points);
                if (save != null) {
                    done.save(points, file(run.number(), plan.size()));
                    out.println("run " + run.number() + ": saved in " + file(run.number(), plan.size()));
                }
                finished.add(done.light());
            }
        }
        if (plan.size() > 1) {
            sayBest(finished, plan.size());
        }
        if (finished.size() < plan.size()) {
            out.println("interrupted: " + finished.size() + " of " + plan.size() + " runs were begun");
        }
        TrainingPictures pictures = pictures(points, plan.size());
        if (figures != null) {
            pictures.write(finished, out);
        }
        // the window of the costs is open already
        if (live.isPresent()) {
            figureOptions.show(pictures.regions(finished));
        }
        return exitCode(finished, plan.size());
    }

    /** Names the run with the least cost. */
    private void sayBest(List<TrainingRun.Finished> finished, int planned) {
        finished.stream().filter(run -> Double.isFinite(run.cost())).min(Comparator.comparingDouble(TrainingRun.Finished::cost))
                .ifPresent(best -> session.out().println("the best of " + finished.size() + ": run "
                        + best.run().number() + " with " + best.run().label() + ", "
                        + method.loss().costName() + " " + NumberFormat.general(best.cost(), 6)
                        + TrainingRun.Finished.inWords(best.accuracy())
                        + (save == null ? "" : ", in " + file(best.run().number(), planned))));
    }

    private Path file(int number, int planned) {
        return planned == 1 ? save : OutputPaths.numbered(save, number);
    }

    private TrainingPictures pictures(LabelledPoints points, int planned) {
        return new TrainingPictures(figureOptions, figures, points, method.loss(), planned);
    }

    /** Says so if the points saturate the first hidden layer. */
    private void hint(Network network, LabelledPoints points) {
        if (network.scaling().isEmpty() && Saturation.of(network, points) >= Saturation.ALMOST_ALL) {
            session.out().println("hint: the points saturate the first layer's "
                    + network.activation(2).word() + "; --scale standard takes them with mean 0 and standard deviation 1");
        }
    }

    private List<TrainingRun> plan(LabelledPoints points, Optional<LabelledPoints> judges) {
        List<TrainingRun> plan = new ArrayList<>();
        Optional<Unseen> unseenPoints = judges.map(own -> new Unseen(own, unseen.patience()));
        for (TrainingConverters.HiddenLayers layers : training.layers) {
            for (double eta : method.isGradient() ? training.eta : List.of(Double.NaN)) {
                Start start = training.start(layers, method.loss(), points);
                // a first draw shows before any work whether the networks fit into memory and the order fits the points
                Network network = saved.begin(start, points, new RandomStream(seed));
                Method how = method.of(eta, training, network, points, unseenPoints, session.out());
                method.requireMemory(layers, network, points);
                plan.add(new TrainingRun(plan.size() + 1, layers, eta, how, start, seed, method.iterations(), method.loss()));
            }
        }
        hint(saved.begin(plan.get(0).start(), points, new RandomStream(seed)), points);
        training.order.over(points.size(), new RandomStream(seed));
        return plan;
    }

    private void prepareOutput(LabelledPoints points, int runs) {
        if (save != null) {
            for (int i = 1; i <= runs; i++) {
                OutputPaths.prepareFile("--save", file(i, runs), ".mat");
            }
        }
        figureOptions.prepare();
        if (figures != null) {
            pictures(points, runs).prepare();
        }
    }

    private TrainingRun.Finished train(TrainingRun run, LabelledPoints points, Optional<LabelledPoints> judges,
            Optional<LiveChart> live) {
        RandomStream stream = new RandomStream(seed);
        Network network = saved.begin(run.start(), points, stream);
        long start = System.nanoTime();
        try (RunMonitor monitor = method.monitor(session.out(), "run " + run.number(),
                FigureOptions.monitor(live, run.label()), session.interruption()::requested)) {
            Outcome outcome = run.method().train(network, points, stream, monitor);
            double seconds = (System.nanoTime() - start) / 1e9;
            double cost = unseen.patience() > 0
                    ? new Evaluation(network, method.loss()).cost(network, points) : outcome.curve().last();
            return new TrainingRun.Finished(run, outcome, cost, new Classifier(network).accuracy(points), seconds,
                    judges.map(own -> Judgement.of(network, method.loss(), own)));
        }
    }

    private int exitCode(List<TrainingRun.Finished> finished, int planned) {
        boolean whole = finished.size() == planned;
        for (TrainingRun.Finished run : finished) {
            Ending ending = run.outcome().ending();
            if (ending == Ending.DIVERGED) {
                spec.commandLine().getErr().println("netbp: run " + run.run().number() + " diverged: the cost must be finite: "
                        + whereItDiverged(run.outcome()));
            }
            whole &= ending != Ending.DIVERGED && ending != Ending.INTERRUPTED && ending != Ending.BREAKDOWN;
        }
        return whole ? ExitCode.DONE : ExitCode.FAILED;
    }

    private static String whereItDiverged(Outcome outcome) {
        return outcome.iterations() == 0 ? "NaN or infinite from the first on"
                : NumberFormat.general(outcome.curve().last(), 6) + " after iteration " + outcome.iterations()
                        + ", then NaN or infinite";
    }
}
