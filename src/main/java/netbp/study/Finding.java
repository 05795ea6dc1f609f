package netbp.study;

import netbp.matlab.NumberFormat;

/**
 * One thing that a comparison showed.
 *
 * @param title a few words
 * @param text a paragraph; every number in it, and which sentence it is, comes from the runs
 */
public record Finding(String title, String text) {

    @Override
    public String toString() {
        return title + ": " + text;
    }

    /** A number as paragraphs and tables show it; "none" for NaN. */
    static String g(double value) {
        return Double.isNaN(value) ? "none" : NumberFormat.general(value, 3);
    }
}
