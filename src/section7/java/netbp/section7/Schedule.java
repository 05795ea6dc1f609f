package netbp.section7;

/** How long and how fast the network learns: 45 epochs in batches of {@value #BATCH} images. */
final class Schedule {

    static final int EPOCHS = 45;
    static final int BATCH = 100;
    static final double MOMENTUM = 0.9;
    static final double WEIGHT_DECAY = 1e-4;

    private Schedule() {
    }

    /** eta in an epoch, counted from 1: 0.05 for 30 epochs, 0.005 for 10, then 0.0005. */
    static double eta(int epoch) {
        return epoch <= 30 ? 0.05 : epoch <= 40 ? 0.005 : 0.0005;
    }

    /** The number of batches; the last may be smaller. */
    static int batches(int images) {
        return (images + BATCH - 1) / BATCH;
    }
}
