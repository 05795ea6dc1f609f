package netbp.studio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.DoubleUnaryOperator;

import netbp.leastsquares.Options;
import netbp.leastsquares.ResidualForm;
import netbp.leastsquares.SolverChoice;
import netbp.matlab.RandomStream;
import netbp.network.LabelledPoints;
import netbp.network.Network;
import netbp.paper.Netbp;
import netbp.paper.Nlsrun;
import netbp.training.InitialParameters;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The engine in the browser gives the JVM's bits. Sequences of doubles are compared by the SHA-256 of their bytes. */
class EngineIT {

    /** Loads the engine into the page itself, and what the tests share. */
    private static final String PRELUDE = """
            {
              (0, eval)(document.getElementById('worker').textContent.split("'use strict';\\n// One worker")[0]);
              const E = (await TeaVM.wasmGC.load((await engineBytes).slice(0))).exports;
              window.E = E;
              window.hash = async a => {
                const view = new DataView(new ArrayBuffer(8 * a.length));
                a.forEach((v, i) => Number.isNaN(v) ? view.setUint32(8 * i, 0x7ff80000) : view.setFloat64(8 * i, v));
                return Array.from(new Uint8Array(await crypto.subtle.digest('SHA-256', view.buffer)),
                  b => b.toString(16).padStart(2, '0')).join('');
              };
              window.paper = () => {
                const s = forEngine(figureSetup(8));
                return E.model(s.points, s.categories, s.hidden, s.sigma, s.outputSigma, s.loss, s.seed);
              };
              // Marsaglia's xorshift64
              window.words = function* () {
                let s = 88172645463325252n;
                for (;;) {
                  s ^= BigInt.asUintN(64, s << 13n);
                  s ^= s >> 7n;
                  s ^= BigInt.asUintN(64, s << 17n);
                  yield s;
                }
              };
              return 'ready';
            }""";

    private static Browser browser;

    @BeforeAll
    static void load() throws IOException {
        browser = new Browser(1280, 720);
        browser.open("");
        assertEquals("ready", browser.result(PRELUDE));
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.assertQuietConsole();
            browser.close();
        }
    }

    @Test
    @DisplayName("10^5 draws of randn")
    void draws() {
        assertEquals(hash(new RandomStream(5000).randnValues(100_000)), browser.result(
                "{ const a = new Float64Array(100000); E.randn(5000, a); return hash(a); }"));
    }

    @Test
    @DisplayName("netbp's first 20,000 costs, and the hash by which the page checks itself")
    void firstCosts() {
        String expected = hash(Netbp.run(LabelledPoints.paper(), 5000, 0.05, 20_000).savecost().costs());
        assertEquals(expected, browser.result(
                "{ const a = new Float64Array(40000); const r = paper().gradientRun('replace', 1, 0.05); r.begin(20000, 1); "
                + "r.advance(20000, a); return hash(a.filter((v, i) => i % 2)); }"));
        assertEquals(expected, browser.value("document.getElementById('bits').dataset.hash"));
    }

    @Test
    @DisplayName("all 10^6 costs of netbp")
    void allCosts() {
        assertEquals(hash(Netbp.run(LabelledPoints.paper()).savecost().costs()), browser.result(
                "{ const a = new Float64Array(2e6); const r = paper().gradientRun('replace', 1, 0.05); r.begin(1e6, 1); "
                + "r.advance(1e6, a); return hash(a.filter((v, i) => i % 2)); }"));
    }

    @ParameterizedTest
    @EnumSource(SolverChoice.class)
    @DisplayName("nlsrun's parameters, by each solver")
    void leastSquares(SolverChoice solver) {
        Network network = new Network(2, 2, 3, 2);
        InitialParameters.WEIGHTS_FIRST.draw(new RandomStream(5000), network);
        double[] expected = Nlsrun.run(LabelledPoints.paper(), network.parameters(), ResidualForm.NORM, solver.solver(),
                Options.DEFAULTS, row -> { }).solution().parameters();
        assertEquals(hash(expected), browser.result("{ const m = paper(); m.fit().solve('" + solver.label()
                + "', () => {}); const p = new Float64Array(23); m.parameters(p); return hash(p); }"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"exp", "log", "tanh", "cbrt"})
    @DisplayName("fdlibm's functions, 10^6 arguments of any size and 10^6 between -40 and 40")
    void functions(String name) {
        DoubleUnaryOperator function = switch (name) {
            case "exp" -> StrictMath::exp;
            case "log" -> StrictMath::log;
            case "tanh" -> StrictMath::tanh;
            default -> StrictMath::cbrt;
        };
        Words words = new Words();
        double[] values = new double[2_000_000];
        for (int i = 0; i < values.length; i += 2) {
            values[i] = function.applyAsDouble(Double.longBitsToDouble(words.next()));
            values[i + 1] = function.applyAsDouble((words.next() >> 11) * 0x1p-52 * 40);
        }
        assertEquals(hash(values), browser.result("""
                {
                  const n = 2e6, x = new Float64Array(n), bits = new BigUint64Array(x.buffer), w = words();
                  for (let i = 0; i < n; i += 2) {
                    bits[i] = w.next().value;
                    x[i + 1] = Number(BigInt.asIntN(64, w.next().value) >> 11n) * 2 ** -52 * 40;
                  }
                  E.function('%s', x);
                  return hash(x);
                }""".formatted(name)));
    }

    @Test
    @DisplayName("fused multiply-add: 2 10^6 hard cases, with cancellation, ties, and numbers of any size")
    void fusedMultiplyAdd() {
        Words words = new Words();
        double[] values = new double[6_000_000];
        int wrongWithoutFusing = 0;
        for (int i = 0; i < values.length; i += 3) {
            double a = words.next() * 0x1p-62;
            double b = words.next() * 0x1p-62;
            double c = switch (i / 3 % 4) {
                case 0 -> -(a * b);
                case 1 -> {
                    // 27 bits times 27 bits beside a power of two: ties
                    a = 1 + (words.next() >>> 38) * 0x1p-26;
                    b = 1 + (words.next() >>> 38) * 0x1p-26;
                    yield Math.scalb(1.0, (int) (words.next() >>> 57) - 64);
                }
                case 2 -> Math.scalb(a, (int) (words.next() >>> 57) - 64);
                default -> {
                    a = Double.longBitsToDouble(words.next());
                    b = Double.longBitsToDouble(words.next());
                    yield Double.longBitsToDouble(words.next());
                }
            };
            values[i] = Math.fma(a, b, c);
            values[i + 1] = b;
            values[i + 2] = c;
            wrongWithoutFusing += Double.doubleToLongBits(values[i]) == Double.doubleToLongBits(a * b + c) ? 0 : 1;
        }
        assertTrue(wrongWithoutFusing > 500_000, "hard cases: " + wrongWithoutFusing);
        assertEquals(hash(values), browser.result("""
                {
                  const n = 6e6, x = new Float64Array(n), one = new Float64Array(1), bits = new BigUint64Array(one.buffer), w = words();
                  const signed = () => BigInt.asIntN(64, w.next().value);
                  const any = () => { bits[0] = w.next().value; return one[0]; };
                  const small = () => Number(w.next().value >> 57n) - 64;
                  for (let i = 0; i < n; i += 3) {
                    let a = Number(signed()) * 2 ** -62, b = Number(signed()) * 2 ** -62, c;
                    switch (i / 3 % 4) {
                      case 0: c = -(a * b); break;
                      case 1:
                        a = 1 + Number(w.next().value >> 38n) * 2 ** -26;
                        b = 1 + Number(w.next().value >> 38n) * 2 ** -26;
                        c = 2 ** small();
                        break;
                      case 2: c = a * 2 ** small(); break;
                      default: a = any(); b = any(); c = any();
                    }
                    x[i] = a; x[i + 1] = b; x[i + 2] = c;
                  }
                  E.fma(x);
                  return hash(x);
                }"""));
    }

    /** Marsaglia's xorshift64, which both sides can compute. */
    private static final class Words {

        private long state = 88172645463325252L;

        long next() {
            state ^= state << 13;
            state ^= state >>> 7;
            state ^= state << 17;
            return state;
        }
    }

    /** Of the doubles, big-endian; all NaN are one. */
    private static String hash(double[] values) {
        ByteBuffer bytes = ByteBuffer.allocate(8 * values.length);
        for (double value : values) {
            bytes.putLong(Double.doubleToLongBits(value));
        }
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes.array()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
