package netbp.study;

import java.util.Arrays;
import java.util.function.Consumer;

import netbp.network.Network;

/** What is too large to keep of every run of a comparison and is read one run after the other. */
interface RunSource {

    /** The curves of a method's runs, in the order of the runs. */
    void curves(String method, Consumer<TimedCurve> reader);

    /** The networks that a method's runs left, in the same order; the reader may keep them. */
    void networks(String method, Consumer<Network> reader);

    /** What a run spends. */
    enum Unit { PASSES, SECONDS }

    /**
     * The cost along a run with the clock beside it.
     *
     * @param curve cost against iterations and passes
     * @param seconds measured: from the start to each cost
     */
    record TimedCurve(CostCurve curve, double[] seconds) {

        /** What was spent up to each cost. */
        double[] spent(Unit unit) {
            return unit == Unit.SECONDS ? seconds : Arrays.stream(curve.passes()).asDoubleStream().toArray();
        }
    }
}
