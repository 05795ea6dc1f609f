package netbp.section7;

import java.util.Arrays;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;

/** Trains a network on prepared images, an epoch at a time. */
final class Training {

    /** Watches batches go by. */
    @FunctionalInterface
    interface Watch {

        /** A batch is done; {@code steps} counts those with a step, {@code checks} those of the validation set. */
        void batch(int epoch, int steps, int checks);
    }

    private final NDManager manager;
    private final ConvolutionalNetwork network;
    private final Preparation images;

    Training(NDManager manager, ConvolutionalNetwork network, Preparation images) {
        this.manager = manager;
        this.network = network;
        this.images = images;
    }

    /** One epoch: a step on each training batch, then the validation images. Epochs count from 1. */
    EpochErrors epoch(int epoch, Watch watch) {
        EpochDraws draws = EpochDraws.of(epoch, images.training().size(), images.validation().size());
        Errors.Sum training = new Errors.Sum();
        for (int k = 0; k < draws.trainingTurned().length; k++) {
            try (NDScope scope = new NDScope()) {
                scope.suppressNotUsedWarning();
                int[] numbers = batch(draws.training(), k);
                NDArray batch = images.training().batch(manager, numbers, draws.trainingTurned()[k]);
                int[] categories = images.training().categories(numbers);
                training.add(network.step(batch, categories, Schedule.eta(epoch)).toFloatArray(), categories);
            }
            watch.batch(epoch, k + 1, 0);
        }
        Errors.Sum validation = new Errors.Sum();
        for (int k = 0; k < draws.validationTurned().length; k++) {
            int[] numbers = batch(draws.validation(), k);
            validation.add(scores(images.validation(), numbers, draws.validationTurned()[k]), images.validation().categories(numbers));
            watch.batch(epoch, draws.trainingTurned().length, k + 1);
        }
        return new EpochErrors(training.mean(), validation.mean());
    }

    /** The class that the network gives each validation image, in the order of the file, none turned. */
    int[] validationClasses() {
        int[] classes = new int[images.validation().size()];
        int[] order = new int[classes.length];
        Arrays.setAll(order, i -> i);
        for (int k = 0; k < Schedule.batches(classes.length); k++) {
            int[] numbers = batch(order, k);
            float[] scores = scores(images.validation(), numbers, false);
            for (int i = 0; i < numbers.length; i++) {
                classes[numbers[i]] = Errors.first(scores, i * ImageSet.CLASSES);
            }
        }
        return classes;
    }

    private float[] scores(PreparedImages set, int[] numbers, boolean turned) {
        try (NDScope scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            return network.scores(set.batch(manager, numbers, turned)).toFloatArray();
        }
    }

    /** Batch k, counted from 0, of an order. */
    private static int[] batch(int[] order, int k) {
        return Arrays.copyOfRange(order, k * Schedule.BATCH, Math.min((k + 1) * Schedule.BATCH, order.length));
    }
}
