package netbp.figures;

import java.util.Arrays;

/** The crossings of each line: twice the abscissa in parts of pixels, plus one where the edge goes down. */
record Crossings(int[] start, long[] crossing) {

    interface Span {
        void fill(int from, int to);
    }

    void spans(int line, boolean evenOdd, Span span) {
        Arrays.sort(crossing, start[line], start[line + 1]);
        int winding = 0;
        for (int c = start[line]; c < start[line + 1]; c++) {
            boolean inside = evenOdd ? winding % 2 != 0 : winding != 0;
            if (inside) {
                span.fill(clamped(crossing[c - 1]), clamped(crossing[c]));
            }
            winding += (crossing[c] & 1) == 1 ? 1 : -1;
        }
    }

    private static int clamped(long crossing) {
        return (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, crossing >> 1));
    }
}
