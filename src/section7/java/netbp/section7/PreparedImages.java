package netbp.section7;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;

/** Images as the network sees them, in the engine's memory, single precision, with their classes. */
final class PreparedImages {

    private final NDArray values;
    private final int[] categories;

    /** @param values images x 3 x 32 x 32 */
    PreparedImages(NDArray values, ImageSet images) {
        if (!values.getShape().equals(new Shape(images.size()).addAll(Layer.IMAGE)) || values.getDataType() != DataType.FLOAT32) {
            throw new IllegalArgumentException("values must be " + images.size() + " images in single precision: " + values.getShape());
        }
        this.values = values;
        categories = new int[images.size()];
        for (int i = 0; i < categories.length; i++) {
            categories[i] = images.category(i);
        }
    }

    int size() {
        return categories.length;
    }

    /** The images of the given numbers, from 0, turned left to right or not. */
    NDArray batch(NDManager manager, int[] numbers, boolean turned) {
        NDArray batch = values.get(manager.create(numbers).toType(DataType.INT64, false));
        return turned ? batch.flip(3) : batch;
    }

    /** The classes of the images of the given numbers. */
    int[] categories(int[] numbers) {
        int[] own = new int[numbers.length];
        for (int i = 0; i < own.length; i++) {
            own[i] = categories[numbers[i]];
        }
        return own;
    }
}
