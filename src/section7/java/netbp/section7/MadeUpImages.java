package netbp.section7;

import java.util.List;

import netbp.matlab.RandomStream;

/**
 * Images drawn from MATLAB's stream after {@code rng(7)}: a shape of a light colour on a dark ground,
 * with normal noise of standard deviation {@value #NOISE} (1 is white).
 *
 * <p>Each image draws its class, {@code randi(10)}; with {@code rand} the two coordinates of its
 * centre, its radius, the three colours of the ground and the three of the shape; and at last
 * {@code randn(1,3072)}. Training images come first.
 */
final class MadeUpImages {

    private static final long SEED = 7;
    private static final double NOISE = 0.02;
    private static final List<String> NAMES = List.of(
            "disc", "ring", "square", "frame", "triangle", "plus", "cross", "rows", "columns", "chessboard");

    private final RandomStream stream = new RandomStream(SEED);

    private MadeUpImages() {
    }

    /** A set of so many images to train on, and a fifth of it to validate with. */
    static ImageData draw(int training) {
        MadeUpImages images = new MadeUpImages();
        return new ImageData(images.set(training), images.set(training / 5), NAMES);
    }

    private ImageSet set(int size) {
        byte[] records = new byte[size * ImageSet.RECORD];
        for (int i = 0; i < size; i++) {
            image(records, i * ImageSet.RECORD);
        }
        return new ImageSet(records);
    }

    private void image(byte[] records, int at) {
        int shape = (int) stream.randi(ImageSet.CLASSES) - 1;
        double middle = (ImageSet.SIDE - 1) / 2.0;
        double row = middle + 3 * (stream.rand() - 0.5);
        double column = middle + 3 * (stream.rand() - 0.5);
        double radius = 10 + 3 * stream.rand();
        double[] ground = stream.randValues(ImageSet.COLOURS);
        double[] shade = stream.randValues(ImageSet.COLOURS);
        double[] noise = stream.randnValues(ImageSet.VALUES);
        records[at] = (byte) shape;
        for (int c = 0; c < ImageSet.COLOURS; c++) {
            double low = 0.4 * ground[c];
            double high = 1 - 0.4 * shade[c];
            for (int i = 0; i < ImageSet.SIDE; i++) {
                for (int j = 0; j < ImageSet.SIDE; j++) {
                    boolean covered = covers(shape, (i - row) / radius, (j - column) / radius);
                    int index = (c * ImageSet.SIDE + i) * ImageSet.SIDE + j;
                    double value = (covered ? high : low) + NOISE * noise[index];
                    records[at + 1 + index] = (byte) Math.round(255 * Math.min(1, Math.max(0, value)));
                }
            }
        }
    }

    /** Whether the shape, within the square from -1 to 1, covers a point; v runs downwards, u to the right. */
    private static boolean covers(int shape, double v, double u) {
        double across = Math.abs(u);
        double down = Math.abs(v);
        boolean square = across <= 0.9 && down <= 0.9;
        double distance = u * u + v * v;
        return switch (shape) {
            case 0 -> distance <= 1;
            case 1 -> distance <= 1 && distance >= 0.4;
            case 2 -> square;
            case 3 -> square && (across >= 0.55 || down >= 0.55);
            case 4 -> down <= 0.95 && across <= (v + 0.95) / 1.9;
            case 5 -> across <= 1 && down <= 1 && Math.min(across, down) <= 0.28;
            case 6 -> across <= 1 && down <= 1 && Math.abs(across - down) <= 0.36;
            case 7 -> square && stripe(v);
            case 8 -> square && stripe(u);
            default -> square && stripe(u) == stripe(v);
        };
    }

    /** Three stripes with two gaps from -0.9 to 0.9. */
    private static boolean stripe(double t) {
        return Math.floorMod((int) Math.floor((t + 0.9) / 0.36), 2) == 0;
    }
}
