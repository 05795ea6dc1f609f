package netbp.study;

/**
 * One method from one start, in numbers.
 *
 * @param method its name
 * @param seed of the start
 * @param ending why it ended
 * @param iterations the number of the iteration that ended it
 * @param cost the last cost; NaN if there is none
 * @param accuracy the share of the training points in their own class
 * @param passes the work done, see {@link Method}
 * @param seconds measured: the whole run
 * @param work the passes along its cost curve
 * @param time the measured seconds along its cost curve
 */
record ComparedRun(String method, long seed, Ending ending, long iterations, double cost, double accuracy,
        long passes, double seconds, Spent work, Spent time) {

    /** What a run spends. */
    enum Unit { PASSES, SECONDS }

    /**
     * What a run had spent at three of its costs.
     *
     * @param first at the first cost that took anything; NaN if there is none
     * @param last at the last cost; 0 if there is none
     * @param toTarget at the first cost at or below the target; NaN if there is none
     */
    record Spent(double first, double last, double toTarget) {

        static Spent along(double[] spent, CostCurve curve, double target) {
            int reached = curve.firstAtOrBelow(target);
            double first = Double.NaN;
            for (int i = spent.length - 1; i >= 0; i--) {
                first = spent[i] > 0 ? spent[i] : first;
            }
            return new Spent(first, spent.length == 0 ? 0 : spent[spent.length - 1], reached < 0 ? Double.NaN : spent[reached]);
        }
    }

    /** What was spent along its cost curve. */
    Spent spent(Unit unit) {
        return unit == Unit.PASSES ? work : time;
    }
}
