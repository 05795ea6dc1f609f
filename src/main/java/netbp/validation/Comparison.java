package netbp.validation;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

import netbp.reference.PixelRegion;
import netbp.reference.Reference;

/** What a check compares, and the largest difference so far. */
final class Comparison {

    private long compared;
    private Deviation worst;
    private final List<String> remarks = new ArrayList<>();

    /** Compares two doubles; {@code size} is their difference in the unit of the tolerance. */
    void add(Reference.Row row, String place, double expected, double got, double size) {
        add(new Deviation(row, place, expected, got, size));
    }

    /** Adds a difference. */
    void add(Deviation deviation) {
        if (isLarger(deviation.size())) {
            worst = deviation;
        }
        compared++;
    }

    /** Counts values that agree. */
    void addAgreeing(long count) {
        compared += count;
    }

    /** The same by the relative difference |got - expected|/|expected|. */
    void addRelative(Reference.Row row, String place, double expected, double got) {
        double size = got == expected ? 0 : Math.abs(got - expected) / Math.abs(expected);
        add(row, place, expected, got, size);
    }

    /** Counts two texts that differ as one more difference. */
    void addText(Reference.Row row, String place, String expected, String got) {
        if (!expected.equals(got)) {
            double before = worst == null ? 0 : worst.size();
            worst = before > 0
                    ? new Deviation(worst.row(), worst.place(), worst.expected(), worst.got(), before + 1)
                    : new Deviation(row, place, expected, got, 1);
        }
        compared++;
    }

    /** Compares all pixels of a picture, of which some differ; the first of them is shown. */
    void addPixels(PixelRegion picture, BitSet different) {
        if (!different.isEmpty()) {
            worst = Deviation.ofPixel(picture, different.nextSetBit(0), different.cardinality());
        }
        compared += picture.size();
    }

    /** Adds a fact that the report gives beside the measured maximum. */
    void remark(String sentence) {
        remarks.add(sentence);
    }

    /** NaN is larger than any number. */
    private boolean isLarger(double size) {
        return worst == null ? size != 0 : !(size <= worst.size()) && !Double.isNaN(worst.size());
    }

    /** The verdict; comparing nothing fails. */
    Outcome outcome(Tolerance tolerance) {
        if (compared == 0) {
            return Outcome.failed("nothing was compared");
        }
        double measured = worst == null ? 0 : worst.size();
        return new Outcome(measured, tolerance.holds(measured), compared, worst, List.copyOf(remarks));
    }
}
