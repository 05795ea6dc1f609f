package netbp.validation;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.LongStream;

import netbp.matlab.DrawCases;
import netbp.matlab.RandomStream;
import netbp.reference.Reference;

/** The random stream against values that MATLAB stored or printed. */
final class StreamChecks {

    private static final String SEED_42 = "matlab/rng/randn-seed-42.csv";
    private static final String SEED_DEFAULT = "matlab/rng/randn-seed-default.csv";

    static final String CASES = "matlab/rng/randn-cases.csv";

    private StreamChecks() {
    }

    static List<Check> checks() {
        return List.of(
                new Check("randn-seed-42", "The first 64 values of randn after rng(42).", List.of(SEED_42),
                        new Tolerance(0, "ulp", "MATLAB printed 17 digits, which tell every double from its"
                                + " neighbours: the same algorithm gives the same bits."),
                        StreamChecks::seed42),
                new Check("randn-default-seed", "370 of the first 515 values of randn after rng('default').",
                        List.of(SEED_DEFAULT),
                        new Tolerance(0.55, "unit of the last printed digit", "A printed value is off by at most half"
                                + " a unit, and twelve of these lie on a rounding tie of MATLAB's display."),
                        StreamChecks::defaultSeed),
                new Check("randn-cases", "How many values of randn come through a wedge or from the tail up"
                        + " to draw " + TableChecks.LAST_DRAW + ", the last that MATLAB's Levenberg-Marquardt"
                        + " tables rest on: 194 and 3.",
                        List.of(CASES),
                        new Tolerance(0, "values", "One word of the generator more or less in any of these cases would"
                                + " shift every later draw, and with it both tables."),
                        StreamChecks::cases),
                new Check("lm-data", "The data of MATLAB's Levenberg-Marquardt tables: y = exp(-x/2) cos(5x)"
                        + " + 0.1 randn with draws 12359 to 12459 of the default stream.",
                        List.of(TableChecks.DATA),
                        new Tolerance(9, "units of 2^-53", "The stored y were rebuilt outside this program, from"
                                + " randn good to about 15 digits: 5e-15 of that is 5e-16 of y, and five operations"
                                + " round."),
                        StreamChecks::data));
    }

    private static void seed42(Runs runs, List<Reference> references, Differences differences) {
        RandomStream stream = runs.subject().stream(42);
        for (Reference.Row row : references.get(0).rowsAt("draw", LongStream.rangeClosed(1, 64).toArray())) {
            double expected = row.number(1);
            double got = stream.randn();
            differences.add(row, "draw " + row.text(0), expected, got, Deviation.ulps(expected, got));
        }
    }

    private static void defaultSeed(Runs runs, List<Reference> references, Differences differences) {
        long[] printed = LongStream.rangeClosed(1, 515)
                .filter(n -> n <= 250 || n >= 296 && n <= 405 || n >= 506).toArray();
        double[] draws = runs.subject().stream(Runs.DEFAULT_SEED).randnValues(515);
        for (Reference.Row row : references.get(0).rowsAt("draw", printed)) {
            double got = draws[(int) row.number(0) - 1];
            double expected = row.number(1);
            BigDecimal text = row.decimal(1);
            double size = new BigDecimal(got).subtract(text).abs().scaleByPowerOfTen(text.scale()).doubleValue();
            differences.add(row, "draw " + row.text(0), expected, got, size);
        }
    }

    private static void cases(Runs runs, List<Reference> references, Differences differences) {
        int last = TableChecks.LAST_DRAW;
        long[] counted = LongStream.concat(LongStream.rangeClosed(1, last / 1000).map(i -> 1000 * i), LongStream.of(last))
                .toArray();
        for (Reference.Row row : references.get(0).rowsAt("draws", counted)) {
            DrawCases cases = runs.subject().drawCases(Runs.DEFAULT_SEED, (int) row.number(0));
            String until = " up to draw " + row.text(0);
            differences.addAbsolute(row, "values through a wedge" + until, row.number(1), cases.wedge());
            differences.addAbsolute(row, "values from the tail" + until, row.number(2), cases.tail());
        }
    }

    private static void data(Runs runs, List<Reference> references, Differences differences) {
        double[] y = TableChecks.streamY(runs, references.get(0));
        for (int i = 0; i < y.length; i++) {
            Reference.Row row = references.get(0).rows().get(i);
            differences.add(row, "x = " + row.text(0), row.number(1), y[i], Math.abs(y[i] - row.number(1)) * 0x1p53);
        }
    }
}
