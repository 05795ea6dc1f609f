package netbp.section7;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;

/**
 * From bytes to what the network sees: contrast, then whitening, in double precision, in the end rounded
 * to single precision. Both sets go through the same matrix, which comes from the training images.
 */
record Preparation(PreparedImages training, PreparedImages validation) {

    /** Images that are worked on at a time. */
    private static final int CHUNK = 1000;

    static Preparation of(NDManager manager, ImageData data) {
        Contrast contrast = new Contrast(data);
        try (NDScope scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            NDArray whitening = whitening(manager, contrast, data);
            NDArray training = prepared(manager, contrast, data.training(), whitening);
            NDArray validation = prepared(manager, contrast, data.validation(), whitening);
            NDScope.unregister(training, validation);
            return new Preparation(new PreparedImages(training, data.training()), new PreparedImages(validation, data.validation()));
        }
    }

    private static NDArray whitening(NDManager manager, Contrast contrast, ImageData data) {
        int images = data.training().size();
        int allImages = images + data.validation().size();
        if (images < ImageSet.VALUES) {
            return Whitening.ofImages(manager, chunk(manager, contrast, data.training(), 0, images), allImages);
        }
        NDArray covariance = manager.zeros(new Shape(ImageSet.VALUES, ImageSet.VALUES), DataType.FLOAT64);
        for (int from = 0; from < images; from += CHUNK) {
            try (NDScope scope = new NDScope()) {
                scope.suppressNotUsedWarning();
                NDArray chunk = chunk(manager, contrast, data.training(), from, Math.min(from + CHUNK, images));
                covariance.addi(chunk.transpose().matMul(chunk));
            }
        }
        return Whitening.ofCovariance(manager, covariance.divi(allImages));
    }

    private static NDArray prepared(NDManager manager, Contrast contrast, ImageSet images, NDArray whitening) {
        NDArray all = manager.create(new Shape(images.size(), ImageSet.VALUES), DataType.FLOAT32);
        for (int from = 0; from < images.size(); from += CHUNK) {
            try (NDScope scope = new NDScope()) {
                scope.suppressNotUsedWarning();
                int to = Math.min(from + CHUNK, images.size());
                NDArray chunk = chunk(manager, contrast, images, from, to).matMul(whitening);
                all.set(new NDIndex("{}:{}", from, to), chunk.toType(DataType.FLOAT32, false));
            }
        }
        return all.reshape(new Shape(images.size()).addAll(Layer.IMAGE));
    }

    /** The images from..to-1 after the contrast, one in each row. */
    private static NDArray chunk(NDManager manager, Contrast contrast, ImageSet images, int from, int to) {
        double[] rows = new double[(to - from) * ImageSet.VALUES];
        for (int i = from; i < to; i++) {
            contrast.apply(images, i, rows, (i - from) * ImageSet.VALUES);
        }
        return manager.create(rows, new Shape(to - from, ImageSet.VALUES));
    }
}
