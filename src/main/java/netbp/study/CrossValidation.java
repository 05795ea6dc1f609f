package netbp.study;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

import netbp.data.Split;
import netbp.io.Ledger;
import netbp.matlab.RandomStream;
import netbp.network.Classifier;
import netbp.network.Evaluation;
import netbp.network.LabelledPoints;
import netbp.network.Loss;

/**
 * K-fold cross validation of the cells of a grid: for each seed the points are dealt to K folds by rng(seed), and each
 * cell is trained K times from the start of that seed, each time on the points outside one fold, and judged by that fold.
 * Run i is cell i mod C, of C, without fold (i div C) mod K, from seed firstSeed + i div (C K).
 *
 * @param sweep the cells, the seeds and how a run is done
 * @param points in classes
 * @param K the number of folds
 */
public record CrossValidation(Sweep sweep, LabelledPoints points, int K) implements Study {

    /** @throws IllegalArgumentException unless K is at least 2 and every class has a point for each fold */
    public CrossValidation {
        Split.folds(points, K, new RandomStream(sweep.firstSeed()));
    }

    @Override
    public long size() {
        return Math.multiplyExact(sweep.size(), (long) K);
    }

    /** The points that the first run is trained on. */
    public LabelledPoints training() {
        return Split.folds(points, K, new RandomStream(sweep.firstSeed())).get(0).training();
    }

    /** n2/n1: points judged for each one trained on. */
    double ratio() {
        return 1.0 / (K - 1);
    }

    /** Run i, from 0, its row, as the file has it. */
    private Optional<FoldRow> row(long index, BooleanSupplier stop) {
        int C = sweep.cells().size();
        int fold = (int) (index / C % K);
        Sweep.Run run = new Sweep.Run(index, sweep.firstSeed() + index / C / K, sweep.cells().get((int) (index % C)));
        Split split = Split.folds(points, K, new RandomStream(run.seed())).get(fold);
        return new SweepRunner(sweep, split.training()).outcome(run, stop)
                .map(outcome -> row(run, fold, split, outcome));
    }

    private static FoldRow row(Sweep.Run run, int fold, Split split, Outcome outcome) {
        Loss loss = run.cell().loss();
        Evaluation evaluation = new Evaluation(outcome.network(), loss);
        Classifier classifier = new Classifier(outcome.network());
        LabelledPoints seen = split.training();
        LabelledPoints unseen = split.unseen();
        return new FoldRow(run.index(), run.seed(), fold + 1, run.cell(), outcome.ending(), outcome.iterations(),
                loss.perPoint(outcome.curve().last(), seen.size()), classifier.accuracy(seen),
                loss.perPoint(evaluation.cost(outcome.network(), unseen), unseen.size()), classifier.accuracy(unseen),
                outcome.passes());
    }

    @Override
    public List<Ledger.Part> files() {
        return List.of(FoldRow.FILE);
    }

    @Override
    public List<String> entry(long index, BooleanSupplier stop) {
        return row(index, stop).map(FoldRow::csv).stream().toList();
    }

    @Override
    public List<String> written() {
        return CrossValidationReport.WRITTEN;
    }

    @Override
    public CrossValidationReport report(Path folder) throws IOException {
        return new CrossValidationReport(this, folder);
    }
}
