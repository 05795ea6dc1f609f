package netbp.validation;

import java.util.List;
import java.util.function.Function;
import java.util.function.LongPredicate;
import java.util.stream.LongStream;

import netbp.network.Classifier;
import netbp.network.LabelledPoints;
import netbp.network.Network;
import netbp.network.Region;
import netbp.reference.Picture;
import netbp.reference.PixelRegion;
import netbp.reference.Reference;

/** Cost curves and a decision region read off pictures that MATLAB drew. */
final class PictureChecks {

    static final String DEFAULT_SEED = "matlab/figures/netbp-cost-default-seed.csv";
    static final String FIGURE_7 = "matlab/figures/netbpfull-cost.csv";

    /** One pixel of the picture of {@link #DEFAULT_SEED}, in decades. */
    private static final double PIXEL = 0.00602;
    /** The same of its abscissa, in iterations. */
    private static final double ITERATIONS_A_PIXEL = 500_000 / (0.775 * 1100);
    /** The iterations from one drawn cost to the next. */
    private static final int DRAWN = 10_000;
    private static final String DECADES = "decades";

    private PictureChecks() {
    }

    static List<Check> checks() {
        return List.of(
                curve("cost-default-seed", "The cost that MATLAB drew for netbp.m after rng('default'), except at"
                        + " its bends.", DEFAULT_SEED, 480_001, GradientRun.DEFAULT_SEED, t -> !isBend(t),
                        new Tolerance(PIXEL, DECADES, "One pixel of the picture.")),
                new Check("cost-default-seed-bends", "The same where it bends: iterations 20001, 30001, 90001 and 100001.",
                        List.of(DEFAULT_SEED), new Tolerance(1, "of what a pixel is worth", "A point is read to within a pixel"
                                + " either way. On a slope the pixel of the abscissa counts: 587 iterations, 500000 over 0.775"
                                + " of 1100 pixels, MATLAB's usual box, times the steeper slope beside the point."),
                        PictureChecks::bends),
                figure7("figure-7", "except at its bends", t -> !isSteep(t),
                        new Tolerance(0.015, DECADES, "The resolution of the picture as its file states it.")),
                figure7("figure-7-bends", "where it bends or drops: iterations 10001 and 80001 to 140001",
                        PictureChecks::isSteep, new Tolerance(0.15, DECADES, "On the drop a pixel of the abscissa is worth"
                                + " ten of the ordinate, as the file states. It does not name 10001, where the reading is"
                                + " off by 0.03; Octave's cost there agrees with the program's to 1e-13.")),
                region("figure-8", "The region of MATLAB's Figure 8: all 670206 pixels that are clearly grey or white.",
                        Picture.FIGURE_8, new Tolerance(0, "pixels that differ", "The costs agree to some 1e-13, a pixel"
                                + " is 1e-3 wide: rounding cannot move the boundary over a pixel."),
                        runs -> new Classifier(runs.of(GradientRun.NETBP_10).network()).unitSquare()));
    }

    private static void bends(Runs runs, List<Reference> references, Differences differences) {
        double[] savecost = runs.of(GradientRun.DEFAULT_SEED).savecost();
        for (Reference.Row row : references.get(0).rowsAt("iteration", drawnIterations(DRAWN, 480_001))) {
            int t = (int) row.number(0);
            if (isBend(t)) {
                double got = StrictMath.log10(savecost[t - 1]);
                double before = Math.abs(got - StrictMath.log10(savecost[t - 1 - DRAWN])) / DRAWN;
                double after = Math.abs(got - StrictMath.log10(savecost[t - 1 + DRAWN])) / DRAWN;
                double worth = PIXEL + ITERATIONS_A_PIXEL * Math.max(before, after);
                differences.add(row, "log10 of the cost at iteration " + t, row.number(1), got,
                        Math.abs(got - row.number(1)) / worth);
            }
        }
    }

    private static boolean isBend(long t) {
        return t == 20_001 || t == 30_001 || t == 90_001 || t == 100_001;
    }

    private static boolean isSteep(long t) {
        return t == 10_001 || t >= 80_001 && t <= 140_001;
    }

    /** Every {@code stride}-th iteration from 1 to {@code last}. */
    static long[] drawnIterations(int stride, long last) {
        return LongStream.rangeClosed(0, (last - 1) / stride).map(i -> 1 + i * stride).toArray();
    }

    private static Check figure7(String name, String where, LongPredicate range, Tolerance tolerance) {
        return curve(name, "The cost that MATLAB drew for netbpfull.m, the paper's Figure 7, " + where + ".", FIGURE_7,
                990_001, GradientRun.NETBP_10, range, tolerance);
    }

    private static Check curve(String name, String statement, String file, long last,
            GradientRun run, LongPredicate range, Tolerance tolerance) {
        return new Check(name, statement, List.of(file), tolerance, (runs, references, differences) -> {
            double[] savecost = runs.of(run).savecost();
            for (Reference.Row row : references.get(0).rowsAt("iteration", drawnIterations(DRAWN, last))) {
                long t = (long) row.number(0);
                if (range.test(t)) {
                    addDrawn(row, 1, savecost[(int) t - 1], differences);
                }
            }
        });
    }

    /** Compares the logarithm of a cost with a column of the drawing at its iteration. */
    static void addDrawn(Reference.Row row, int column, double cost, Differences differences) {
        differences.addAbsolute(row, "log10 of the cost at iteration " + (long) row.number(0), row.number(column),
                StrictMath.log10(cost));
    }

    /** A region against all pixels of a picture. */
    static Check region(String name, String statement, Picture picture, Tolerance tolerance,
            Function<Runs, Region> region) {
        return new Check(name, statement, List.of(picture.file()), tolerance, (runs, references, differences) -> {
            PixelRegion pixels = picture.read(references.get(0));
            differences.addRegion(pixels, pixels.inA(region.apply(runs)));
        });
    }

    /** Whether a trained network puts every training point on its side, as two of the paper's figures show. */
    static Check sides(String name, String what, String figures, Function<Runs, Network> network, LabelledPoints points) {
        return new Check(name, what + ": each in its own category.", List.of(), new Tolerance(0,
                "points on the wrong side", "The paper's Figures " + figures + " show every point on its side."),
                (runs, references, differences) -> {
                    double right = new Classifier(network.apply(runs)).accuracy(points);
                    double wrong = Math.rint((1 - right) * points.size());
                    differences.add("points on the wrong side", 0, wrong, wrong);
                });
    }
}
