package netbp.reference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;

import netbp.network.Region;

/**
 * A decision region read off a picture: the pixels that are clearly grey (category A) or white (B),
 * numbered from 0 in the order of the file. Pixels under markers or the contour line are left out.
 */
public final class PixelRegion {

    private static final Pattern GEOMETRY = Pattern.compile(
            ".*x = \\(col(\\+0\\.5)?-(N)\\)/(N), y = 1-\\(row(\\+0\\.5)?-(N)\\)/(N).*".replace("N", "\\d+(?:\\.\\d+)?"));
    private static final Pattern RUN = Pattern.compile("([AB]):(\\d{1,9})-(\\d{1,9})");

    /** Pixels of one class side by side, the last included; {@code first} is the number of the leftmost. */
    public record Run(Reference.Row row, int y, boolean inA, int from, int to, int first) {
    }

    private final String file;
    private final List<Run> runs = new ArrayList<>();
    private final BitSet inA = new BitSet();
    private double left;
    private double width;
    private double top;
    private double height;
    private int size;

    /**
     * Reads the runs.
     *
     * @param firstRow the first pixel row
     * @param lastRow the last pixel row
     * @param pixels how many pixels the file must hold
     * @throws ReferenceException if the geometry is not stated, a row or a pixel is missing or a run malformed
     */
    PixelRegion(Reference reference, int firstRow, int lastRow, int pixels) {
        file = reference.file();
        readGeometry(reference);
        for (Reference.Row row : reference.rowsAt("pixel row", LongStream.rangeClosed(firstRow, lastRow).toArray())) {
            readRuns(row);
        }
        if (size != pixels) {
            throw new ReferenceException(file, "expected " + pixels + " pixels, got " + size);
        }
    }

    private void readGeometry(Reference reference) {
        for (String line : reference.origin()) {
            Matcher geometry = GEOMETRY.matcher(line);
            if (geometry.matches()) {
                left = Double.parseDouble(geometry.group(2)) - (geometry.group(1) == null ? 0 : 0.5);
                width = Double.parseDouble(geometry.group(3));
                top = Double.parseDouble(geometry.group(5)) - (geometry.group(4) == null ? 0 : 0.5);
                height = Double.parseDouble(geometry.group(6));
                return;
            }
        }
        throw new ReferenceException(file, "must state the geometry of its pixels, x = (col-..)/.., y = 1-(row-..)/..");
    }

    private void readRuns(Reference.Row row) {
        int after = -1;
        for (String text : row.text(1).strip().split(" +")) {
            Matcher run = RUN.matcher(text);
            if (!run.matches()) {
                throw new ReferenceException(row, "expected a run such as A:177-1213, got " + text);
            }
            int from = Integer.parseInt(run.group(2));
            int to = Integer.parseInt(run.group(3));
            if (from <= after || to < from || to > left + width + 1) {
                throw new ReferenceException(row, "expected runs from left to right within the axes, got " + text);
            }
            boolean a = run.group(1).equals("A");
            runs.add(new Run(row, (int) row.number(0), a, from, to, size));
            inA.set(size, size + to - from + 1, a);
            size += to - from + 1;
            after = to;
        }
    }

    public int size() {
        return size;
    }

    /** The pixels in A. */
    public BitSet inA() {
        return inA;
    }

    /** The abscissa of the pixels of a column. */
    double x(int column) {
        return (column - left) / width;
    }

    /** The ordinate of the pixels of a row. */
    double y(int row) {
        return 1 - (row - top) / height;
    }

    /** The pixels that lie in A according to a region of the program. */
    public BitSet inA(Region region) {
        FilledContour area = new FilledContour(region);
        BitSet inside = new BitSet(size);
        for (Run run : runs) {
            double y = y(run.y());
            for (int column = run.from(); column <= run.to(); column++) {
                if (area.contains(x(column), y)) {
                    inside.set(run.first() + column - run.from());
                }
            }
        }
        return inside;
    }

    /**
     * The picture as a region on the centres of its pixels. A pixel of no run has the class of the
     * nearest in its row: under a marker that is the class around it, under the contour line the
     * boundary is put in the middle.
     */
    public Region region() {
        int leftmost = runs.stream().mapToInt(Run::from).min().orElseThrow();
        int rightmost = runs.stream().mapToInt(Run::to).max().orElseThrow();
        int lowest = runs.get(runs.size() - 1).y();
        double[] x1 = new double[rightmost - leftmost + 1];
        double[] x2 = new double[lowest - runs.get(0).y() + 1];
        int[][] category = new int[x2.length][x1.length];
        Arrays.setAll(x1, i -> x(leftmost + i));
        Arrays.setAll(x2, j -> y(lowest - j));
        for (int k = 0; k < runs.size(); k++) {
            Run run = runs.get(k);
            boolean first = k == 0 || runs.get(k - 1).y() != run.y();
            boolean last = k + 1 == runs.size() || runs.get(k + 1).y() != run.y();
            int from = first ? leftmost : (runs.get(k - 1).to() + run.from()) / 2 + 1;
            int to = last ? rightmost : (run.to() + runs.get(k + 1).from()) / 2;
            Arrays.fill(category[lowest - run.y()], from - leftmost, to - leftmost + 1, run.inA() ? 0 : 1);
        }
        return new Region(x1, x2, category, 2);
    }

    /** The centres (x,y) of some pixels, in their order. */
    public double[][] centres(BitSet pixels) {
        List<double[]> centres = new ArrayList<>();
        for (Run run : runs) {
            int end = run.first() + run.to() - run.from();
            for (int i = pixels.nextSetBit(run.first()); i >= 0 && i <= end; i = pixels.nextSetBit(i + 1)) {
                centres.add(new double[] {x(run.from() + i - run.first()), y(run.y())});
            }
        }
        return centres.toArray(double[][]::new);
    }

    /** The run of pixel i. */
    public Run runOf(int i) {
        for (Run run : runs) {
            if (i <= run.first() + run.to() - run.from()) {
                return run;
            }
        }
        throw new IndexOutOfBoundsException("pixel " + i + " of " + size());
    }

    /** The share of the pixels in which two regions differ. */
    public double distance(BitSet one, BitSet other) {
        BitSet different = (BitSet) one.clone();
        different.xor(other);
        return (double) different.cardinality() / size;
    }
}
