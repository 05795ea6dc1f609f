package netbp.cli;

import java.io.IOException;
import java.util.Optional;

import netbp.data.PointsFile;
import netbp.data.Split;
import netbp.matlab.RandomStream;
import netbp.network.LabelledPoints;
import picocli.CommandLine.Option;

/** Points that a network is not trained on. */
final class UnseenOptions {

    @Option(names = "--validation", paramLabel = "FILE", converter = DataSource.Converter.class,
            description = "points to judge the network by, with the classes of --data; nothing is trained on them")
    private DataSource validation;

    @Option(names = "--split", paramLabel = "S", converter = Converters.Share.class,
            description = "train on a share S of each class, drawn by randperm after rng(SEED), and judge by the rest")
    private Double split;

    @Option(names = "--patience", paramLabel = "N", converter = Converters.Count.class,
            description = "stop when N iterations have brought no lower cost of the unseen points, and keep the network "
                    + "of the lowest")
    private Long patience;

    /** 0 where none is asked for. */
    long patience() {
        return patience == null ? 0 : patience;
    }

    /** @throws InputException if the options cannot go together */
    void check() {
        if (validation != null && split != null) {
            throw new InputException("--split must not go with --validation: both");
        }
        if (patience != null && validation == null && split == null) {
            throw new InputException("--patience must go with --validation or --split: neither");
        }
    }

    /** Training and unseen points; empty where all are trained on. */
    Optional<Split> split(LabelledPoints points, Session session, long seed) throws IOException {
        if (split != null) {
            return Optional.of(Split.of(points, split, new RandomStream(seed)));
        }
        if (validation == null) {
            return Optional.empty();
        }
        PointsFile file = validation.read(session);
        if (points.areClassified() && file.isLabelled()) {
            file = file.withClasses(points.names());
        }
        LabelledPoints unseen = file.labelled();
        if (unseen.dimension() != points.dimension() || unseen.outputs() != points.outputs()
                || unseen.areClassified() != points.areClassified()) {
            throw new InputException("--validation must have what --data has, "
                    + described(points) + ": " + described(unseen));
        }
        return Optional.of(new Split(points, unseen));
    }

    private static String described(LabelledPoints points) {
        return points.dimension() + " coordinates and " + points.outputs() + (points.areClassified() ? " classes" : " numbers");
    }
}
