package netbp.validation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

import netbp.figures.Axis;
import netbp.figures.Curve;
import netbp.figures.Figure;
import netbp.figures.MarkedPoints;
import netbp.figures.PlotsFigure;
import netbp.figures.RegionFigure;
import netbp.figures.ShareFigure;
import netbp.leastsquares.Iteration;
import netbp.network.Classifier;
import netbp.network.LabelledPoints;
import netbp.network.Region;
import netbp.paper.Nlsrun;
import netbp.reference.Picture;
import netbp.reference.Reference;
import netbp.reference.ReferenceException;
import netbp.reference.References;

/** The figures of the report. One whose reference cannot be used is left out: a check says why. */
record ReportFigures(Runs runs, References references) {

    private static final String ITERATION = "Iteration number";
    private static final String COST = "Value of cost function";
    private static final String RELATIVE = "Relative difference (pure number)";

    /** A figure and what it shows, in a sentence or two. */
    record Captioned(Figure figure, String caption) {
    }

    List<Captioned> all() {
        List<Captioned> figures = new ArrayList<>();
        List<Supplier<Captioned>> makers = List.of(this::sixFour, this::octave, this::figure7, this::defaultSeed,
                this::figure8, this::experiments,
                () -> deep("sigmoids", GradientRun.DEEP_SIGMOID, Picture.DEEP_SIGMOID),
                () -> deep("ReLU", GradientRun.DEEP_RELU, Picture.DEEP_RELU),
                this::envelope, this::envelopeNear, this::distributions, this::traces);
        for (Supplier<Captioned> maker : makers) {
            try {
                figures.add(maker.get());
            } catch (ReferenceException e) {
                continue;
            }
        }
        return figures;
    }

    private Captioned sixFour() {
        long[] iterations = GradientChecks.sixFourIterations();
        Curve run = difference("the run", GradientChecks.SIX_FOUR, iterations, runs.of(GradientRun.SIX_FOUR));
        long equal = Arrays.stream(run.y()).filter(difference -> difference == 0).count();
        return curves("Difference from MATLAB's costs of the run with six points in A",
                "Relative difference of the cost from MATLAB's, against the iteration: netbp.m with six points in A,"
                        + " eta = 0.2. Where the two agree to the last bit, as the run does at " + equal + " of "
                        + iterations.length + " stored iterations, there is no line. To show what a rounding does, the"
                        + " same run from a start with one ulp more in its first parameter.",
                Axis.linear(ITERATION, 0, 100_000), Axis.log(RELATIVE, 1e-17, 1e-9), List.of(
                        run, difference("from one ulp beside", GradientChecks.SIX_FOUR, iterations,
                                runs.of(GradientRun.SIX_FOUR_NEIGHBOUR))));
    }

    private Captioned octave() {
        long[] iterations = GradientChecks.octaveIterations();
        return curves("Difference from Octave's costs",
                "Relative difference of the cost from GNU Octave's, against the iteration: netbp.m on ten and on eleven"
                        + " points.",
                Axis.linear(ITERATION, 0, 1_000_000), Axis.log(RELATIVE, 1e-17, 1e-11), List.of(
                        difference("ten points", "octave/netbp10-savecost.csv", iterations, runs.of(GradientRun.NETBP_10)),
                        difference("eleven points", "octave/netbp11-savecost.csv", iterations, runs.of(GradientRun.NETBP_11)),
                        new Curve("tolerance", new double[] {1, 1_000_000}, new double[] {1e-12, 1e-12},
                                Curve.Look.LINE)));
    }

    private Curve difference(String name, String file, long[] iterations, Subject.Trained run) {
        return stored(name, file, iterations, Curve.Look.LINE, row ->
                Math.abs(run.savecost()[(int) row.number(0) - 1] - row.number(1)) / row.number(1));
    }

    /** What is to be drawn of the row of each of some iterations. */
    private Curve stored(String name, String file, long[] iterations, Curve.Look look,
            ToDoubleFunction<Reference.Row> value) {
        return new Curve(name, doubles(iterations),
                references.read(file).rowsAt("iteration", iterations).stream().mapToDouble(value).toArray(), look);
    }

    private Captioned figure7() {
        return drawn("The paper's Figure 7", "The cost of netbp.m on ten points at every 10000th iteration: the program,"
                + " and read off MATLAB's picture.", PictureChecks.FIGURE_7, 990_001, 1_000_000, runs.of(GradientRun.NETBP_10));
    }

    private Captioned defaultSeed() {
        return drawn("The cost after rng('default')", "The cost of netbp.m on ten points after rng('default')"
                + " in place of rng(5000): the program, and read off MATLAB's picture.",
                PictureChecks.DEFAULT_SEED, 480_001, 500_000, runs.of(GradientRun.DEFAULT_SEED));
    }

    private Captioned drawn(String title, String caption, String file, long last, double end, Subject.Trained run) {
        long[] iterations = PictureChecks.drawnIterations(10_000, last);
        double[] got = Arrays.stream(iterations).mapToDouble(t -> run.savecost()[(int) t - 1]).toArray();
        return curves(title, caption, Axis.linear(ITERATION, 0, end), Axis.logAround(COST, got), List.of(
                new Curve("the program", doubles(iterations), got, Curve.Look.LINE), stored("MATLAB's picture", file,
                        iterations, Curve.Look.MARKS, row -> StrictMath.pow(10, row.number(1)))));
    }

    private Captioned figure8() {
        return region(new Classifier(runs.of(GradientRun.NETBP_10).network()).unitSquare(), Picture.FIGURE_8,
                "The paper's Figure 8, on the unit square of (x1, x2): grey where the program's network chooses category A.");
    }

    /** A region of the program with the boundary of MATLAB's picture of it. @param caption without the line */
    private Captioned region(Region region, Picture picture, String caption) {
        Region matlab = picture.read(references.read(picture.file())).region();
        return new Captioned(new RegionFigure(region, LabelledPoints.paper()).withAxisLabels()
                .withBoundaryOf("MATLAB's picture", matlab), caption + " The coloured line is the boundary read off MATLAB's"
                + " picture; it hides the program's own.");
    }

    private Captioned experiments() {
        return curves("The costs of wider networks",
                "How far the cost of wider networks on fourteen points lies from MATLAB's drawing, in decades, at every"
                        + " 1000th iteration. The coordinates of the drawing are whole numbers; the tolerance is 1e-5.",
                Axis.linear(ITERATION, 0, 1_000_000), Axis.log("Difference of log10 of the cost (decades)", 1e-9, 1e-4), List.of(
                        costs("2-10-16-2, eta = 0.1", ExperimentChecks.THREE_RATES, 1, GradientRun.RATE_0_1),
                        costs("eta = 0.05", ExperimentChecks.THREE_RATES, 2, GradientRun.RATE_0_05),
                        costs("eta = 0.01", ExperimentChecks.THREE_RATES, 3, GradientRun.RATE_0_01),
                        costs("2-7-50-2, eta = 1", ExperimentChecks.SEVEN_FIFTY, 1, GradientRun.SEVEN_FIFTY)));
    }

    private Curve costs(String name, String file, int column, GradientRun run) {
        double[] costs = runs.of(run).savecost();
        return stored(name, file, ExperimentChecks.drawnIterations(), Curve.Look.LINE, row ->
                Math.abs(StrictMath.log10(costs[(int) row.number(0) / GradientRun.STRIDE]) - row.number(column)));
    }

    private Captioned deep(String what, GradientRun run, Picture picture) {
        return region(ExperimentChecks.region(runs, run), picture, "A 2-5-5-5-2 network of " + what
                + " on the paper's ten points: grey where it chooses category A.");
    }

    private Captioned envelope() {
        return envelope(0, 1, 0, 1, "The paper's Figure 4, on the unit square of (x1, x2): the share of the "
                + runs.family().members().size() + " runs, from starts one ulp apart, that choose category A, in grey. The"
                + " coloured line is the boundary read off MATLAB's picture.");
    }

    private Captioned envelopeNear() {
        return envelope(0.26, 0.46, 0.42, 0.72, "The same nearer, on 0.26 <= x1 <= 0.46, 0.42 <= x2 <= 0.72.");
    }

    /** The envelope on left &lt;= x1 &lt;= right, low &lt;= x2 &lt;= high. */
    private Captioned envelope(double left, double right, double low, double high, String caption) {
        Family family = runs.family();
        Region grid = family.members().get(0);
        int[] columns = within(grid.x1(), left, right);
        int[] rows = within(grid.x2(), low, high);
        double[][] inA = family.shareInA();
        double[][] share = Arrays.stream(rows).mapToObj(j -> at(inA[j], columns)).toArray(double[][]::new);
        Region matlab = cut(Picture.FIGURE_4.read(references.read(Picture.FIGURE_4.file())).region(), left, right, low, high);
        return new Captioned(new ShareFigure(at(grid.x1(), columns), at(grid.x2(), rows), share,
                MarkedPoints.of(LabelledPoints.paper()), List.of(matlab)), caption);
    }

    /** The part of a region on left &lt;= x1 &lt;= right, low &lt;= x2 &lt;= high. */
    private static Region cut(Region region, double left, double right, double low, double high) {
        int[] columns = within(region.x1(), left, right);
        int[] rows = within(region.x2(), low, high);
        int[][] category = Arrays.stream(rows).mapToObj(j -> Arrays.stream(columns).map(i -> region.category()[j][i])
                .toArray()).toArray(int[][]::new);
        return new Region(at(region.x1(), columns), at(region.x2(), rows), category, region.categories());
    }

    private static double[] at(double[] values, int[] indices) {
        return Arrays.stream(indices).mapToDouble(i -> values[i]).toArray();
    }

    private static int[] within(double[] values, double least, double most) {
        return IntStream.range(0, values.length).filter(i -> values[i] >= least && values[i] <= most).toArray();
    }

    private Captioned distributions() {
        FamilyDistances family = runs.figure4(references.read(Picture.FIGURE_4.file()));
        return curves("Distances of regions of nlsrun",
                "Distances between decision regions of nlsrun on ten points, in per cent of the square: the share of"
                        + " distances that are no larger. Within the family of one-ulp neighbours, from the program's own run"
                        + " to the others, and from MATLAB's region to all.",
                Axis.linear("Distance (% of the square)", 0, 2.5), Axis.linear("Share of distances", 0, 1), List.of(
                        distribution("within the family", family.pairs()),
                        distribution("from the program's run", family.distancesOf(0)),
                        distribution("from MATLAB's region", family.distancesTo(family.picture().inA()))));
    }

    private static Curve distribution(String name, double[] distances) {
        double[] percent = Arrays.stream(distances).map(d -> 100 * d).sorted().toArray();
        double[] share = IntStream.rangeClosed(1, percent.length).mapToDouble(i -> (double) i / percent.length).toArray();
        return new Curve(name, percent, share, Curve.Look.LINE);
    }

    private Captioned traces() {
        return curves("Difference from Octave's iteration tables",
                "Relative difference of ||r||^2 from GNU Octave's, against the row of nlsrun's iteration table: rounding"
                        + " drives the paths apart, and yet they take the same turns.",
                Axis.linear("Accepted step", 0, 140), Axis.log(RELATIVE, 1e-12, 1e2), List.of(
                        trace("ten points", 10, runs.nlsrun10()), trace("eleven points", 11, runs.nlsrun11())));
    }

    private Curve trace(String name, int points, Nlsrun run) {
        List<Reference.Row> rows = references.read("octave/nlsrun" + points + "-trace.csv").rows();
        List<Iteration> history = run.solution().history();
        int both = Math.min(rows.size(), history.size());
        double[] size = IntStream.range(0, both)
                .mapToDouble(i -> Math.abs(history.get(i).residual() / rows.get(i).number(2) - 1)).toArray();
        return new Curve(name, IntStream.range(0, both).asDoubleStream().toArray(), size, Curve.Look.LINE);
    }

    private static Captioned curves(String title, String caption, Axis x, Axis y, List<Curve> curves) {
        return new Captioned(PlotsFigure.ofCurves(title, caption, x, y, curves), caption);
    }

    private static double[] doubles(long[] values) {
        return Arrays.stream(values).asDoubleStream().toArray();
    }
}
