package netbp.validation;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import netbp.network.BackPropagation;
import netbp.network.Network;
import netbp.network.Region;
import netbp.reference.Picture;
import netbp.reference.Reference;
import netbp.reference.ReferenceException;

/** Wider and deeper networks against what MATLAB drew of them: cost curves, classified grids, regions. */
final class ExperimentChecks {

    static final String THREE_RATES = "matlab/figures/three-rates-cost.csv";
    static final String SEVEN_FIFTY = "matlab/figures/seven-fifty-cost.csv";
    private static final String GRID = "matlab/figures/three-rates-grid-";
    private static final int GRID_POINTS = 101;

    private static final Tolerance DRAWN = new Tolerance(1e-5, "decades",
            "The resolution of the drawing, whose coordinates are whole numbers, as the file states it.");
    private static final Tolerance ALL_POINTS = new Tolerance(0, "grid points that differ",
            "The two outputs differ by 6e-5 at least at every grid point; rounding, which moves the costs by some 1e-12,"
                    + " cannot change a class.");
    private static final Tolerance ALL_PIXELS = new Tolerance(0, "pixels that differ",
            "Rounding cannot move the boundary over a pixel, 1e-3 of the square; a grid of 201 x 201 points in place of"
                    + " 501 x 501 does, in 32 and 133 pixels.");

    private ExperimentChecks() {
    }

    static List<Check> checks() {
        String rates = "The cost that MATLAB R2016a drew of a 2-10-16-2 network on fourteen points, learning rate ";
        String grid = "The classes that MATLAB R2016a gave a grid of 101 x 101 points after the run with learning rate ";
        String deep = "The region that MATLAB drew of a 2-5-5-5-2 network of ";
        return List.of(
                cost("three-rates-cost-0.1", rates + "0.1.", THREE_RATES, 1, GradientRun.RATE_0_1),
                cost("three-rates-cost-0.05", rates + "0.05.", THREE_RATES, 2, GradientRun.RATE_0_05),
                cost("three-rates-cost-0.01", rates + "0.01.", THREE_RATES, 3, GradientRun.RATE_0_01),
                grid("three-rates-grid-0.1", grid + "0.1.", GRID + "0.1.csv", GradientRun.RATE_0_1),
                grid("three-rates-grid-0.05", grid + "0.05.", GRID + "0.05.csv", GradientRun.RATE_0_05),
                grid("three-rates-grid-0.01", grid + "0.01.", GRID + "0.01.csv", GradientRun.RATE_0_01),
                cost("seven-fifty-cost", "The cost that MATLAB R2017b drew of a 2-7-50-2 network on fourteen points, eta = 1.",
                        SEVEN_FIFTY, 1, GradientRun.SEVEN_FIFTY),
                region("deep-sigmoid-region", deep + "sigmoids: all 627779 pixels that are clearly grey or white.",
                        Picture.DEEP_SIGMOID, GradientRun.DEEP_SIGMOID),
                region("deep-relu-region", deep + "ReLU, equal outputs in A: all 349317 pixels that are clearly one or the"
                        + " other.", Picture.DEEP_RELU, GradientRun.DEEP_RELU));
    }

    private static Check cost(String name, String statement, String file, int column, GradientRun run) {
        return new Check(name, statement, List.of(file), DRAWN, (runs, references, differences) -> {
            double[] costs = runs.of(run).savecost();
            for (Reference.Row row : references.get(0).rowsAt("iteration", drawnIterations())) {
                PictureChecks.addDrawn(row, column, costs[(int) row.number(0) / GradientRun.STRIDE], differences);
            }
        });
    }

    private static Check grid(String name, String statement, String file, GradientRun run) {
        return new Check(name, statement, List.of(file), ALL_POINTS, (runs, references, differences) -> {
            double[] axis = IntStream.range(0, GRID_POINTS).mapToDouble(i -> i / 100.0).toArray();
            int[][] got = region(runs.of(run).network(), axis).category();
            long[] rows = LongStream.range(0, GRID_POINTS).toArray();
            for (Reference.Row row : references.get(0).rowsAt("grid row", rows)) {
                int j = (int) row.number(0);
                String expected = row.text(1).strip();
                if (!expected.matches("[AB]{" + GRID_POINTS + "}")) {
                    throw new ReferenceException(row, "expected " + GRID_POINTS + " classes A or B, got " + expected);
                }
                for (int i = 0; i < GRID_POINTS; i++) {
                    differences.addText(row, "grid row " + j + ", x1 = " + axis[i], expected.substring(i, i + 1),
                            got[j][i] == 0 ? "A" : "B");
                }
            }
        });
    }

    /** The iterations whose costs are drawn. */
    static long[] drawnIterations() {
        return PictureChecks.drawnIterations(GradientRun.STRIDE, 999_001);
    }

    private static Check region(String name, String statement, Picture picture, GradientRun run) {
        return PictureChecks.region(name, statement, picture, ALL_PIXELS, runs -> region(runs, run));
    }

    /** The region of a run on the grid 0:1/500:1. */
    static Region region(Runs runs, GradientRun run) {
        return region(runs.of(run).network(), IntStream.rangeClosed(0, 500).mapToDouble(i -> i / 500.0).toArray());
    }

    /** A where F_1 &gt;= F_2, as in these codes: a network of ReLU gives both outputs 0 in places. */
    private static Region region(Network network, double[] axis) {
        BackPropagation pass = new BackPropagation(network);
        int[][] category = Arrays.stream(axis).mapToObj(x2 -> Arrays.stream(axis).mapToInt(x1 -> {
            double[] F = pass.forward(new double[] {x1, x2});
            return F[0] >= F[1] ? 0 : 1;
        }).toArray()).toArray(int[][]::new);
        return new Region(axis, axis, category, 2);
    }
}
