package netbp.section7;

/**
 * Labelled images of 32 x 32 pixels in three colours, as CIFAR-10's binary files hold them: records of
 * {@value #RECORD} bytes, the class 0..9 and the {@value #VALUES} values 0..255.
 */
final class ImageSet {

    static final int SIDE = 32;
    static final int COLOURS = 3;
    static final int VALUES = COLOURS * SIDE * SIDE;
    static final int RECORD = 1 + VALUES;
    static final int CLASSES = 10;

    private final byte[] records;

    /** @param records whole records, not copied, each with a class in 0..9 */
    ImageSet(byte[] records) {
        if (records.length == 0 || records.length % RECORD != 0) {
            throw new IllegalArgumentException("records must be whole, " + RECORD + " bytes each: " + records.length + " bytes");
        }
        this.records = records;
    }

    int size() {
        return records.length / RECORD;
    }

    /** The class of image i, 0..9. */
    int category(int i) {
        return records[i * RECORD];
    }

    /** Value j of image i, 0..255. */
    int value(int i, int j) {
        return records[i * RECORD + 1 + j] & 255;
    }

    /** The records, itself, not a copy. */
    byte[] records() {
        return records;
    }
}
