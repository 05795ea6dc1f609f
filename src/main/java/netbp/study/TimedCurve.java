package netbp.study;

import java.util.Arrays;

/**
 * The cost along a run with the clock beside it.
 *
 * @param curve cost against iterations and passes
 * @param seconds measured: from the start to each cost
 */
record TimedCurve(CostCurve curve, double[] seconds) {

    /** What a run spends. */
    enum Unit { PASSES, SECONDS }

    /** What was spent up to each cost. */
    double[] spent(Unit unit) {
        return unit == Unit.SECONDS ? seconds : Arrays.stream(curve.passes()).asDoubleStream().toArray();
    }
}
