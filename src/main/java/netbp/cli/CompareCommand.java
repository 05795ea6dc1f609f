package netbp.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import netbp.network.LabelledPoints;
import netbp.study.Comparison;
import netbp.study.CrossValidation;
import netbp.study.Sweep;
import netbp.study.SweepRunner;
import picocli.CommandLine.Command;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;

/** {@code compare}: stochastic gradient against nonlinear least squares from the same starts, or by cross validation. */
@Command(name = "compare", header = "stochastic gradient against least squares over many seeds",
        description = {
            "Runs stochastic gradient and the least-squares solvers from the same starts, one for each seed, "
                    + "and writes report.html and, as runs finish, runs.csv, curves.csv, networks.csv, times.csv and "
                    + "curve-times.csv. An interrupted or killed comparison keeps its finished runs; --resume goes on.",
            "With --folds K: K-fold cross validation of every combination of method, --layers, --eta, --activation, --loss, "
                    + "--update, --l2 and --dropout. Writes report.html, settings.csv, unseen.png with its CSV and, as runs "
                    + "finish, folds.csv."},
        footer = "Example: netbp compare --data points.csv --methods sgd,lm --seeds 1:20 --out comparison",
        defaultValueProvider = CompareCommand.Defaults.class)
final class CompareCommand implements Callable<Integer> {

    /** Costs that are kept of each run of stochastic training. */
    private static final long COSTS = 1000;
    /** A comparison keeps much of each run. */
    private static final long MOST_SEEDS = 10_000;

    private final Session session;

    @Mixin
    private StudyOptions options;

    @Option(names = "--folds", paramLabel = "K", converter = Converters.Count.class,
            description = "judge by cross validation: deal the points of each class to K folds by randperm after rng(seed), "
                    + "train on all but one, judge by that one")
    private Long folds;

    @Mixin
    private final KeptRuns runs = new KeptRuns("comparison", false);

    /** Where they differ from a sweep's. */
    static final class Defaults implements IDefaultValueProvider {

        @Override
        public String defaultValue(ArgSpec argument) {
            return switch (argument instanceof OptionSpec option ? option.longestName() : "") {
                case "--methods" -> "sgd,lm,hipparchus,commons-math";
                case "--seeds" -> "5000:5019";
                case "--iterations" -> "1e6";
                default -> null;
            };
        }
    }

    CompareCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        if (folds == null) {
            options.requireOnce("compare without --folds");
        }
        options.requireSeeds(MOST_SEEDS);
        LabelledPoints points = options.points(session);
        return folds == null ? compare(points) : crossValidate(points);
    }

    private int compare(LabelledPoints points) throws IOException {
        Sweep sweep = options.sweep();
        options.tryOnce(sweep, points, sweep.size(), runs.threads());
        SweepRunner runner = new SweepRunner(sweep, points);
        Comparison comparison = new Comparison(runner.start(sweep.cells().get(0)), points,
                sweep.cells().stream().map(cell -> runner.method(cell, COSTS)).toList(), sweep.firstSeed(), sweep.lastSeed(),
                sweep.target());
        List<List<String>> settings = options.settings(sweep, points, sweep.size());
        int exitCode = runs.run(session, comparison, settings, options.identity(settings, points));
        if (points.dimension() != 2) {
            session.out().println("no regions: they are drawn for points of the plane, and these have dimension "
                    + points.dimension());
        }
        return exitCode;
    }

    private int crossValidate(LabelledPoints points) throws IOException {
        if (folds > points.size()) {
            throw new InputException("--folds must be at most the number of points, " + points.size() + ": " + folds);
        }
        Sweep sweep = options.sweep();
        CrossValidation study;
        try {
            study = new CrossValidation(sweep, points, folds.intValue());
        } catch (IllegalArgumentException e) {
            throw new InputException("--" + e.getMessage(), e);
        }
        options.tryOnce(sweep, study.training(), study.size(), runs.threads());
        List<List<String>> settings = new ArrayList<>(options.settings(sweep, points, study.size()));
        settings.add(List.of("Folds", folds + ", dealt anew for each seed"));
        return runs.run(session, study, settings, options.identity(settings, points));
    }
}
