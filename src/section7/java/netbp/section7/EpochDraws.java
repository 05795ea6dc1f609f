package netbp.section7;

import netbp.matlab.RandomStream;

/**
 * What an epoch draws from MATLAB's stream: {@code rng(epoch)}, then {@code randperm} of the training
 * images, {@code randperm} of the validation images, and {@code rand > 0.5} for each batch, the
 * training batches first: whether the whole batch is turned left to right.
 *
 * @param training order of the training images, from 0
 * @param validation order of the validation images, from 0
 * @param trainingTurned one for each training batch
 * @param validationTurned one for each validation batch
 */
record EpochDraws(int[] training, int[] validation, boolean[] trainingTurned, boolean[] validationTurned) {

    /** The draws of an epoch, counted from 1. */
    static EpochDraws of(int epoch, int trainingImages, int validationImages) {
        RandomStream stream = new RandomStream(epoch);
        return new EpochDraws(order(stream, trainingImages), order(stream, validationImages),
                turned(stream, trainingImages), turned(stream, validationImages));
    }

    private static int[] order(RandomStream stream, int images) {
        int[] order = stream.randperm(images);
        for (int i = 0; i < images; i++) {
            order[i]--;
        }
        return order;
    }

    private static boolean[] turned(RandomStream stream, int images) {
        boolean[] turned = new boolean[Schedule.batches(images)];
        for (int k = 0; k < turned.length; k++) {
            turned[k] = stream.rand() > 0.5;
        }
        return turned;
    }
}
