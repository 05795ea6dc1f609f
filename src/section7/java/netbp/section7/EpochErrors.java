package netbp.section7;

/**
 * What is reported of an epoch.
 *
 * @param training over the epoch's training batches, each before its step
 * @param validation after the epoch
 */
record EpochErrors(Errors training, Errors validation) {

    boolean isFinite() {
        return Double.isFinite(training.objective()) && Double.isFinite(validation.objective());
    }
}
