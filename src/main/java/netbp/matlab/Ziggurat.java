package netbp.matlab;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/**
 * MATLAB's standard normal ziggurat: 256 strips of equal area under f(x) = exp(-x^2/2), x >= 0, of
 * which strip i (from 0) reaches from f(x_{i+1}) up to f(x_i) and the last is the base with the
 * tail beyond R = x_255.
 *
 * <p>The method is G. Marsaglia and W. W. Tsang, The ziggurat method for generating random
 * variables, Journal of Statistical Software 5(8), 2000. The edges x_i come from the resource
 * {@code ziggurat-x.csv}, which says how far MATLAB's own output determines each of them.
 */
final class Ziggurat {

    /** Number of strips. */
    static final int STRIPS = 256;

    private static final String TABLE = "ziggurat-x.csv";

    /** x[i] for i = 0..STRIPS: x[0] = 0, increasing. */
    private final double[] x = new double[STRIPS + 1];
    /** f(x[i]). */
    private final double[] f = new double[STRIPS + 1];

    private final DoubleUnaryOperator density;

    /** MATLAB's ziggurat, with f(x) = exp(-x^2/2). */
    Ziggurat() {
        this(x -> StrictMath.exp(-0.5 * x * x));
    }

    /** The same edges under another f, for tests that must see the difference. */
    Ziggurat(DoubleUnaryOperator density) {
        this.density = density;
        readEdges();
        Arrays.setAll(f, i -> density.applyAsDouble(x[i]));
    }

    /** The edge x_i, i = 0..STRIPS. */
    double edge(int i) {
        return x[i];
    }

    /** R = x_255, where the tail begins. */
    double tail() {
        return x[STRIPS - 1];
    }

    /** A standard normal value by the words of a stream. */
    double draw(RandomStream stream) {
        while (true) {
            int a = stream.word();
            int b = stream.word();
            int i = b >>> 24;
            double z = ((double) ((long) (a >>> 3) << 24 | b & 0xffffff)) * 0x1p-52 - 1;
            double value = z * x[i + 1];
            if (Math.abs(value) < x[i]) {
                return value;
            }
            if (i == STRIPS - 1) {
                return Math.copySign(beyondTail(stream), value);
            }
            if (underDensity(value, i, stream)) {
                return value;
            }
        }
    }

    /** Whether a value in the part of strip i that f cuts is accepted: u uniform between f(x_{i+1}) and f(x_i). */
    private boolean underDensity(double value, int i, RandomStream stream) {
        return f[i + 1] + stream.rand() * (f[i] - f[i + 1]) < density.applyAsDouble(value);
    }

    /** A value of the normal tail beyond R (Marsaglia 1964). */
    private double beyondTail(RandomStream stream) {
        double s;
        double t;
        do {
            s = -StrictMath.log(stream.rand()) / tail();
            t = -StrictMath.log(stream.rand());
        } while (2 * t <= s * s);
        return tail() + s;
    }

    private void readEdges() {
        int next = 0;
        try (InputStream in = Ziggurat.class.getResourceAsStream(TABLE);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.US_ASCII))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (Character.isDigit(line.charAt(0))) {
                    x[next++] = Double.parseDouble(line.split(",")[1]);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (next != x.length) {
            throw new IllegalStateException(TABLE + " must hold " + x.length + " edges: " + next);
        }
    }
}
