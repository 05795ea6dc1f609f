package netbp.section7;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import netbp.io.WholeFile;

/**
 * The six files of CIFAR-10's binary version: data_batch_1.bin to data_batch_5.bin to train on,
 * test_batch.bin to validate with, and batches.meta.txt with the ten names, without which classes are
 * called by their numbers. CIFAR-10's files have 10,000 records each; others may have fewer, the five
 * as many as each other.
 */
final class ImageFolder {

    private static final int BATCHES = 5;
    private static final String VALIDATION = "test_batch.bin";
    private static final String NAMES = "batches.meta.txt";
    private static final int MOST_RECORDS = 10_000;

    private ImageFolder() {
    }

    /**
     * Reads the folder.
     *
     * @throws IOException with a message that names the file and, where there is one, the record, counted from 1
     */
    static ImageData read(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new IOException(folder + ": must be a folder with " + batch(1) + " to " + batch(BATCHES) + " and " + VALIDATION
                    + (Files.exists(folder) ? ": is a file" : ": no such folder"));
        }
        List<byte[]> batches = new ArrayList<>();
        for (int k = 1; k <= BATCHES; k++) {
            batches.add(records(folder, batch(k)));
        }
        byte[] validation = records(folder, VALIDATION);
        for (int k = 2; k <= BATCHES; k++) {
            int first = batches.get(0).length / ImageSet.RECORD;
            int own = batches.get(k - 1).length / ImageSet.RECORD;
            if (own != first) {
                throw new IOException(folder.resolve(batch(k)) + ": must have as many records as " + batch(1) + ", " + first
                        + ": ends after record " + own);
            }
        }
        differ(folder, batches, validation);
        return new ImageData(new ImageSet(joined(batches)), new ImageSet(validation), names(folder.resolve(NAMES)));
    }

    /** Writes the folder; the number of training images is a multiple of five. */
    static void write(Path folder, ImageData data) throws IOException {
        byte[] training = data.training().records();
        int length = training.length / BATCHES;
        for (int k = 0; k < BATCHES; k++) {
            int from = k * length;
            WholeFile.write(folder.resolve(batch(k + 1)), out -> out.write(training, from, length));
        }
        WholeFile.write(folder.resolve(VALIDATION), out -> out.write(data.validation().records()));
        WholeFile.write(folder.resolve(NAMES), String.join("\n", data.names()) + "\n");
    }

    private static String batch(int k) {
        return "data_batch_" + k + ".bin";
    }

    private static byte[] records(Path folder, String name) throws IOException {
        Path file = folder.resolve(name);
        if (!Files.isRegularFile(file)) {
            throw new IOException(file + ": no such file; CIFAR-10's binary version has " + batch(1) + " to " + batch(BATCHES)
                    + " and " + VALIDATION);
        }
        long size = Files.size(file);
        long whole = size / ImageSet.RECORD;
        if (size == 0 || whole > MOST_RECORDS) {
            throw new IOException(file + ": must have 1 to " + MOST_RECORDS + " records of " + ImageSet.RECORD + " bytes: "
                    + size + " bytes");
        }
        if (size % ImageSet.RECORD != 0) {
            throw new IOException(file + ", record " + (whole + 1) + ": must have " + ImageSet.RECORD + " bytes: the file ends after "
                    + size % ImageSet.RECORD);
        }
        byte[] records = Files.readAllBytes(file);
        for (int i = 0; i < whole; i++) {
            int category = records[i * ImageSet.RECORD] & 255;
            if (category >= ImageSet.CLASSES) {
                throw new IOException(file + ", record " + (i + 1) + ": the class must be in 0..9: " + category);
            }
        }
        return records;
    }

    /** No file is there twice, under another name. */
    private static void differ(Path folder, List<byte[]> batches, byte[] validation) throws IOException {
        for (int k = 0; k <= BATCHES; k++) {
            byte[] own = k < BATCHES ? batches.get(k) : validation;
            for (int j = 0; j < k; j++) {
                if (Arrays.equals(own, batches.get(j))) {
                    throw new IOException(folder.resolve(k < BATCHES ? batch(k + 1) : VALIDATION) + ", record 1: must be another than "
                            + batch(j + 1) + "'s: all " + own.length / ImageSet.RECORD + " records of the two files are the same");
                }
            }
        }
    }

    private static byte[] joined(List<byte[]> batches) {
        int length = batches.get(0).length;
        byte[] all = new byte[BATCHES * length];
        for (int k = 0; k < BATCHES; k++) {
            System.arraycopy(batches.get(k), 0, all, k * length, length);
        }
        return all;
    }

    private static List<String> names(Path file) throws IOException {
        if (!Files.exists(file)) {
            return IntStream.range(0, ImageSet.CLASSES).mapToObj(k -> "class " + k).toList();
        }
        String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        List<String> names = text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        if (names.size() != ImageSet.CLASSES) {
            throw new IOException(file + ": must name " + ImageSet.CLASSES + " classes, a line each: " + names.size());
        }
        return names;
    }
}
