package netbp.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

import netbp.data.NetworkFile;
import netbp.network.LabelledPoints;
import netbp.network.Network;
import netbp.reference.Reference;
import netbp.reference.ReferenceException;

/** Runs of the stochastic gradient method against stored costs and parameters. */
final class GradientChecks {

    /** MATLAB's run with six points in A and four in B. */
    static final String SIX_FOUR = "matlab/runs/six-four-savecost.csv";

    /** Costs of that run in which the rounding of the norm shows. */
    static final String ROUNDINGS = "matlab/runs/six-four-roundings.csv";
    private static final int SHOWN = 99;

    private static final Tolerance BITS = new Tolerance(0, "relative",
            "MATLAB's roundings are known from this very run: fused multiply-adds in W a, plain products in W' delta,"
                    + " fdlibm's exponential, the x87's norms. The same operations on the same start give the same"
                    + " bits. With another choice in one of them the costs differ after 12 to 2800 iterations, by up to"
                    + " 7e-12; an ulp more in one parameter of the start moves them by up to 1.2e-11.");
    private static final Tolerance OCTAVE = new Tolerance(1e-12, "relative",
            "Octave's exponential, matrix products and norms round differently in the last bit. An ulp more in one"
                    + " parameter of the start moves the costs by up to 7e-14 on ten points, by 4e-13 on eleven.");

    private GradientChecks() {
    }

    static List<Check> checks() {
        return List.of(
                new Check("six-four-cost", "All costs that MATLAB stored of a run with six points in A.", List.of(SIX_FOUR),
                        BITS, (runs, references, differences) ->
                        costs(references.get(0).rowsAt("iteration", sixFourIterations()), runs.of(GradientRun.SIX_FOUR),
                                differences)),
                new Check("six-four-roundings", "The costs of the same run at which the rounding of the norm shows.",
                        List.of(ROUNDINGS), new Tolerance(0, "relative", "MATLAB's norm is x87 code, whose order of"
                                + " summation is known from this very run. With norms rounded once from their exact value"
                                + " 54 of the 100,000 costs have another last bit, with another order at least one."),
                        (runs, references, differences) ->
                        costs(references.get(0).rows(SHOWN), runs.of(GradientRun.SIX_FOUR), differences)),
                parameters("six-four-parameters", "The final parameters of MATLAB's run with six points in A.",
                        "matlab/runs/six-four-final.csv", GradientRun.SIX_FOUR, BITS),
                octave("netbp-10", "netbp.m on the ten points", 10, GradientRun.NETBP_10),
                parameters("netbp-10-parameters", "The final parameters of netbp.m on the ten points, against GNU Octave.",
                        "octave/netbp10-final.csv", GradientRun.NETBP_10, OCTAVE),
                octave("netbp-11", "netbp.m on the eleven points", 11, GradientRun.NETBP_11),
                parameters("netbp-11-parameters",
                        "The final parameters of netbp.m on the eleven points, against GNU Octave.",
                        "octave/netbp11-final.csv", GradientRun.NETBP_11, OCTAVE),
                sides("netbp-10-sides", "ten", GradientRun.NETBP_10, LabelledPoints.paper()),
                sides("netbp-11-sides", "eleven", GradientRun.NETBP_11, LabelledPoints.paperWithExtraPoint()));
    }

    /** The iterations at which MATLAB's run is stored. */
    static long[] sixFourIterations() {
        return LongStream.rangeClosed(1, 100_000).filter(t -> t <= 200 || t % 100 <= 1).toArray();
    }

    /** The iterations at which the runs of Octave are stored. */
    static long[] octaveIterations() {
        return LongStream.rangeClosed(1, 1_000_000)
                .filter(t -> t <= 100 || t % 1000 == 1 || t == 1_000_000).toArray();
    }

    private static Check octave(String name, String what, int points, GradientRun run) {
        return new Check(name + "-cost", "The costs of " + what + ", against GNU Octave.",
                List.of("octave/netbp" + points + "-savecost.csv"), OCTAVE, (runs, references, differences) ->
                        costs(references.get(0).rowsAt("iteration", octaveIterations()), runs.of(run), differences));
    }

    private static void costs(List<Reference.Row> rows, Subject.Trained run, Differences differences) {
        double[] savecost = run.savecost();
        int same = 0;
        for (Reference.Row row : rows) {
            long t = (long) row.number(0);
            if (t < 1 || t > savecost.length) {
                throw new ReferenceException(row, "expected an iteration in 1.." + savecost.length + ", got " + row.text(0));
            }
            double got = savecost[(int) t - 1];
            differences.addRelative(row, "iteration " + t, row.number(1), got);
            same += got == row.number(1) ? 1 : 0;
        }
        differences.remark(same + " of " + rows.size() + " costs agree to the last bit.");
    }

    private static Check parameters(String name, String statement, String file, GradientRun run,
            Tolerance tolerance) {
        return new Check(name, statement, List.of(file), tolerance, (runs, references, differences) -> {
            double[] p = runs.of(run).network().parameters();
            List<String> names = parameterNames();
            List<Reference.Row> rows = references.get(0).rows(p.length);
            for (int i = 0; i < p.length; i++) {
                differences.addRelative(rows.get(i), names.get(i), rows.get(i).number(0), p[i]);
            }
        });
    }

    /** MATLAB's names of the parameters, in their order, such as {@code W3(2,1)}. */
    private static List<String> parameterNames() {
        List<String> names = new ArrayList<>();
        NetworkFile.variables(Network.paper()).forEach((name, matrix) -> {
            for (int k = 0; k < matrix.values().length; k++) {
                String column = matrix.isVector() ? "" : "," + (k / matrix.rows() + 1);
                names.add(name + "(" + (k % matrix.rows() + 1) + column + ")");
            }
        });
        return names;
    }

    private static Check sides(String name, String how, GradientRun run, LabelledPoints points) {
        return PictureChecks.sides(name, "The " + how + " training points after netbp.m", "8 and 9",
                runs -> runs.of(run).network(), points);
    }
}
