package netbp.figures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** Cuts paths into dashes. */
final class Dashes {

    private final float[] pattern;
    private final List<double[]> dashes = new ArrayList<>();
    private double[] dash = new double[16];
    private int length;

    private Dashes(float[] pattern) {
        this.pattern = pattern;
    }

    /**
     * The dashes of a path.
     *
     * @param pattern the lengths of dashes and gaps in turn, positive, evenly many
     */
    static Flat of(Flat path, float[] pattern) {
        Dashes dashes = new Dashes(pattern);
        for (int part = 0; part < path.parts().size(); part++) {
            dashes.cut(path.parts().get(part), path.closed().get(part));
        }
        return new Flat(dashes.dashes, new ArrayList<>(Collections.nCopies(dashes.dashes.size(), false)));
    }

    private void cut(double[] p, boolean closed) {
        int phase = 0;
        double left = pattern[0];
        int n = p.length / 2;
        add(p[0], p[1]);
        for (int k = 0; k < (closed ? n : n - 1); k++) {
            int l = (k + 1) % n;
            double dx = p[2 * l] - p[2 * k];
            double dy = p[2 * l + 1] - p[2 * k + 1];
            double segment = Math.sqrt(dx * dx + dy * dy);
            double at = 0;
            while (segment - at > left) {
                at += left;
                add(p[2 * k] + dx * at / segment, p[2 * k + 1] + dy * at / segment);
                end(phase);
                phase = (phase + 1) % pattern.length;
                left = pattern[phase];
                add(p[2 * k] + dx * at / segment, p[2 * k + 1] + dy * at / segment);
            }
            left -= segment - at;
            add(p[2 * l], p[2 * l + 1]);
        }
        end(phase);
    }

    /** Ends a dash or, at an odd phase, a gap. */
    private void end(int phase) {
        if (phase % 2 == 0 && length > 2) {
            dashes.add(Arrays.copyOf(dash, length));
        }
        length = 0;
    }

    private void add(double x, double y) {
        if (length > 0 && dash[length - 2] == x && dash[length - 1] == y) {
            return;
        }
        if (length == dash.length) {
            dash = Arrays.copyOf(dash, 2 * length);
        }
        dash[length++] = x;
        dash[length++] = y;
    }
}
