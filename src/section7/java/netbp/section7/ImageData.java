package netbp.section7;

import java.util.List;
import java.util.zip.CRC32;

/**
 * Images to train on and images to validate with.
 *
 * @param names the ten classes
 */
record ImageData(ImageSet training, ImageSet validation, List<String> names) {

    ImageData {
        names = List.copyOf(names);
    }

    /** A number that other images do not have, but by a chance of 2^-32: CRC-32 of all records. */
    long checksum() {
        CRC32 sum = new CRC32();
        sum.update(training.records());
        sum.update(validation.records());
        return sum.getValue();
    }
}
