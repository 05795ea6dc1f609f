package netbp.validation;

import java.util.BitSet;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongPredicate;
import java.util.stream.LongStream;

import netbp.network.Classifier;
import netbp.network.Network;
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
                curve("cost-default-seed", "The cost that MATLAB drew for netbp.m after rng('default'), but for its"
                        + " bends.", DEFAULT_SEED, 480_001, Runs::defaultSeed, t -> !isBend(t),
                        new Tolerance(PIXEL, DECADES, "One pixel of the picture.")),
                new Check("cost-default-seed-bends", "The same where it bends: iterations 20001, 30001, 90001 and 100001.",
                        List.of(DEFAULT_SEED), new Tolerance(1, "of what a pixel is worth", "A point read is off by a pixel"
                                + " each way. On a slope the pixel of the abscissa counts: 587 iterations, 500000 over 0.775"
                                + " of 1100 pixels, MATLAB's usual box, times the steeper slope beside the point."),
                        PictureChecks::bends),
                figure7("figure-7", "but for its bends", t -> !isSteep(t),
                        new Tolerance(0.015, DECADES, "The resolution of the picture as its file states it.")),
                figure7("figure-7-bends", "where it bends or drops: iterations 10001 and 80001 to 140001",
                        PictureChecks::isSteep, new Tolerance(0.15, DECADES, "On the drop a pixel of the abscissa is worth"
                                + " ten of the ordinate, as the file states. It does not name 10001, where the reading is"
                                + " off by 0.03; Octave's cost there agrees with the program's to 1e-13.")),
                new Check("figure-8", "The region of MATLAB's Figure 8: all 670206 pixels that are clearly grey or white.",
                        List.of(Picture.FIGURE_8.file()), new Tolerance(0, "pixels that differ",
                                "The costs agree to some 1e-13, a pixel is 1e-3 wide: rounding cannot move the boundary"
                                        + " over a pixel."),
                        PictureChecks::figure8));
    }

    private static void bends(Runs runs, List<Reference> references, Comparison comparison) {
        double[] savecost = runs.defaultSeed().savecost();
        for (Reference.Row row : references.get(0).rowsAt("iteration", drawnIterations(480_001))) {
            int t = (int) row.number(0);
            if (isBend(t)) {
                double got = StrictMath.log10(savecost[t - 1]);
                double before = Math.abs(got - StrictMath.log10(savecost[t - 1 - DRAWN])) / DRAWN;
                double after = Math.abs(got - StrictMath.log10(savecost[t - 1 + DRAWN])) / DRAWN;
                double worth = PIXEL + ITERATIONS_A_PIXEL * Math.max(before, after);
                comparison.add(row, "log10 of the cost at iteration " + t, row.number(1), got,
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

    /** Every 10^4-th iteration from 1 to {@code last}. */
    static long[] drawnIterations(long last) {
        return LongStream.rangeClosed(0, (last - 1) / 10_000).map(i -> 1 + i * 10_000).toArray();
    }

    private static Check figure7(String name, String where, LongPredicate range, Tolerance tolerance) {
        return curve(name, "The cost that MATLAB drew for netbpfull.m, the paper's Figure 7, " + where + ".", FIGURE_7,
                990_001, Runs::netbp10, range, tolerance);
    }

    private static Check curve(String name, String statement, String file, long last,
            Function<Runs, Subject.Trained> run, LongPredicate range, Tolerance tolerance) {
        return new Check(name, statement, List.of(file), tolerance, (runs, references, comparison) -> {
            double[] savecost = run.apply(runs).savecost();
            for (Reference.Row row : references.get(0).rowsAt("iteration", drawnIterations(last))) {
                long t = (long) row.number(0);
                double got = StrictMath.log10(savecost[(int) t - 1]);
                if (range.test(t)) {
                    comparison.add(row, "log10 of the cost at iteration " + t, row.number(1), got,
                            Math.abs(got - row.number(1)));
                }
            }
        });
    }

    private static void figure8(Runs runs, List<Reference> references, Comparison comparison) {
        PixelRegion picture = Picture.FIGURE_8.read(references.get(0));
        Network network = runs.netbp10().network();
        BitSet got = picture.inA(new Classifier(network).unitSquare());
        BitSet different = (BitSet) got.clone();
        different.xor(picture.inA());
        comparison.addPixels(picture, different);
    }
}
