package netbp.validation;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

import netbp.reference.PixelRegion;
import netbp.reference.Reference;

/** The differences that a check takes: how many, and the largest so far. */
final class Differences {

    private static final Deviation NONE = new Deviation("", "", "", 0);

    private long compared;
    private Deviation worst = NONE;
    private final List<String> remarks = new ArrayList<>();

    /** Adds a difference. NaN is larger than any number. */
    void add(Deviation deviation) {
        if (!(deviation.size() <= worst.size()) && !Double.isNaN(worst.size())) {
            worst = deviation;
        }
        compared++;
    }

    /** Compares a number of a reference; {@code size} is the difference in the unit of the tolerance. */
    void add(Reference.Row row, String place, double expected, double got, double size) {
        add(row.at() + ", " + place, expected, got, size);
    }

    /** Compares a number that no reference holds. */
    void add(String place, double expected, double got, double size) {
        add(Deviation.between(place, expected, got, size));
    }

    /** Compares a number of a reference by |got - expected|. */
    void addAbsolute(Reference.Row row, String place, double expected, double got) {
        add(row, place, expected, got, Math.abs(got - expected));
    }

    /** The same by |got - expected|/|expected|. */
    void addRelative(Reference.Row row, String place, double expected, double got) {
        addRelative(row.at() + ", " + place, expected, got);
    }

    /** The same for a number that no reference holds. */
    void addRelative(String place, double expected, double got) {
        add(place, expected, got, got == expected ? 0 : Math.abs(got - expected) / Math.abs(expected));
    }

    /** Counts values that agree. */
    void addAgreeing(long count) {
        compared += count;
    }

    /** Counts two texts that differ as one more difference. The first of them is shown. */
    void addText(Reference.Row row, String place, String expected, String got) {
        if (!expected.equals(got)) {
            Deviation first = worst.size() > 0 ? worst : new Deviation(row.at() + ", " + place, expected, got, 0);
            worst = new Deviation(first.place(), first.expected(), first.got(), first.size() + 1);
        }
        compared++;
    }

    /** Compares a region, given by its pixels in A, with a picture. The first pixel that differs is shown. */
    void addRegion(PixelRegion picture, BitSet inA) {
        BitSet different = (BitSet) inA.clone();
        different.xor(picture.inA());
        if (!different.isEmpty()) {
            worst = Deviation.ofPixel(picture, different.nextSetBit(0), different.cardinality());
        }
        compared += picture.size();
    }

    /** Adds a fact that the report gives beside the measured maximum. */
    void remark(String sentence) {
        remarks.add(sentence);
    }

    /** The verdict; comparing nothing fails. */
    Check.Outcome outcome(Tolerance tolerance) {
        if (compared == 0) {
            return Check.Outcome.failed("nothing was compared");
        }
        return new Check.Outcome(worst.size(), tolerance.holds(worst.size()), compared,
                Optional.of(worst).filter(any -> any != NONE), List.copyOf(remarks));
    }
}
