package netbp.studio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import netbp.data.MadeUpPoints;
import netbp.data.Split;
import netbp.leastsquares.Options;
import netbp.leastsquares.ResidualForm;
import netbp.leastsquares.SolverChoice;
import netbp.matlab.RandomStream;
import netbp.network.Activation;
import netbp.network.Evaluation;
import netbp.network.LabelledPoints;
import netbp.network.Loss;
import netbp.network.Network;
import netbp.paper.Netbp;
import netbp.paper.Nlsrun;
import netbp.training.InitialParameters;
import netbp.training.LearningRate;
import netbp.training.PointOrder;
import netbp.training.StochasticGradient;
import netbp.training.UpdateRule;
import netbp.training.Variant;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The engine in the browser gives the JVM's bits. Sequences of doubles are compared by the SHA-256 of their bytes. */
class EngineIT {

    /** Loads the engine into the page itself, and what the tests share. */
    private static final String PRELUDE = """
            {
              const E = (await TeaVM.wasmGC.load((await engineBytes).slice(0))).exports;
              window.E = E;
              window.hash = async a => {
                const view = new DataView(new ArrayBuffer(8 * a.length));
                a.forEach((v, i) => Number.isNaN(v) ? view.setUint32(8 * i, 0x7ff80000) : view.setFloat64(8 * i, v));
                return Array.from(new Uint8Array(await crypto.subtle.digest('SHA-256', view.buffer)),
                  b => b.toString(16).padStart(2, '0')).join('');
              };
              window.modelOf = s => E.model(s.points, s.categories, s.hidden, s.sigma, s.outputSigma, s.loss, s.seed, s.split);
              window.paper = () => modelOf(forEngine(figureSetup(8)));
              // the costs, and those of the unseen points, of n iterations of a set-up
              window.train = (setup, n) => {
                const s = forEngine(setup), a = new Float64Array(3 * n), m = modelOf(s);
                const r = m.gradientRun(...s.gradient);
                r.begin(n, 1);
                r.advance(n, a);
                return a.filter((v, i) => i % 3 === 1 || i % 3 === 2 && !Number.isNaN(v));
              };
              // Marsaglia's xorshift64, in two halves
              window.words = () => ({
                hi: 0x139408d, lo: 0xcbbf7a44,
                next() {
                  this.hi ^= this.hi << 13 | this.lo >>> 19;
                  this.lo ^= this.lo << 13;
                  this.lo ^= this.lo >>> 7 | this.hi << 25;
                  this.hi ^= this.hi >>> 7;
                  this.hi ^= this.hi << 17 | this.lo >>> 15;
                  this.lo ^= this.lo << 17;
                  return this;
                },
                /** The long as a double. */
                signed() { this.next(); return this.hi * 2 ** 32 + (this.lo >>> 0); },
                /** Its upper 53 bits. */
                upper() { this.next(); return this.hi * 2 ** 21 + (this.lo >>> 11); },
                /** Its upper n bits, of at most 32, without a sign. */
                unsigned(n) { return this.next().hi >>> 32 - n; },
                /** The double with its bits, into an entry of x, whose halves are given. */
                any(halves, i) { this.next(); halves[2 * i] = this.lo; halves[2 * i + 1] = this.hi; },
              });
              return 'ready';
            }""";

    private static Browser browser;

    @BeforeAll
    static void load() throws IOException {
        browser = new Browser(1280, 720);
        browser.open("");
        browser.driver().executeScript((String) browser.value("document.getElementById('runtime').textContent"));
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
                "hash(train(figureSetup(8), 20000))"));
        assertEquals(expected, browser.value("document.getElementById('bits').dataset.hash"));
    }

    @Test
    @DisplayName("all 10^6 costs of netbp")
    void allCosts() {
        assertEquals(hash(Netbp.run(LabelledPoints.paper()).savecost().costs()), browser.result("hash(train(figureSetup(8), 1e6))"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"moons:200:0.1:0", "circles:101:0.05:7", "spiral:300:0:0", "moons:1000:0.3:4294967295"})
    @DisplayName("made-up points are those of --data, and those of the page lie on its grid beside them")
    void madeUp(String text) {
        LabelledPoints points = MadeUpPoints.parse(text).orElseThrow().labelled();
        double[] expected = IntStream.range(0, points.size())
                .mapToObj(i -> new double[] {points.x(i)[0], points.x(i)[1], points.category(i)})
                .flatMapToDouble(DoubleStream::of).toArray();
        assertEquals(hash(expected), browser.result("(({shape, count, noise, seed}) => hash(E.madeUp(shape, count, noise, seed)))"
                + "(madeParts('" + text + "'))"));
        assertEquals("true", browser.result("""
                {
                  const made = await makeUp('%1$s'), parts = madeParts('%1$s'), { a, b } = SHAPES[parts.shape];
                  const x = E.madeUp(parts.shape, parts.count, parts.noise, parts.seed);
                  const near = (v, v0, k) => v === 0 || v === 1000 || Math.abs(v / 1000 - (a * v0 + b[k])) <= 0.0005000001;
                  return String(made.length === parts.count && made.every((p, i) =>
                    near(p.x, x[3 * i], 0) && near(p.y, x[3 * i + 1], 1) && p.c === x[3 * i + 2]));
                }""".formatted(text)));
    }

    static Stream<Arguments> variants() {
        return Stream.of(
                Arguments.of("update: 'momentum', mu: 0.8", new Variant(Loss.SQUARED, UpdateRule.momentum(0.8), 0, 0)),
                Arguments.of("update: 'nesterov'", new Variant(Loss.SQUARED, UpdateRule.nesterov(0.9), 0, 0)),
                Arguments.of("update: 'adam', loss: 'cross-entropy', outputSigma: 'softmax'",
                        new Variant(Loss.CROSS_ENTROPY, UpdateRule.adam(0.9, 0.999, 1e-8), 0, 0)),
                Arguments.of("l2: 0.001", new Variant(Loss.SQUARED, UpdateRule.plain(), 0.001, 0)),
                Arguments.of("dropout: 0.2", new Variant(Loss.SQUARED, UpdateRule.plain(), 0, 0.2)),
                Arguments.of("update: 'adam', l2: 1e-4, dropout: 0.1, split: 0.6, order: 'sample', batch: 4",
                        new Variant(Loss.SQUARED, UpdateRule.adam(0.9, 0.999, 1e-8), 1e-4, 0.1)));
    }

    @ParameterizedTest
    @MethodSource("variants")
    @DisplayName("20,000 costs of each variant, with those of the unseen points where there are some")
    void variant(String settings, Variant variant) {
        Optional<Split> split = settings.contains("split")
                ? Optional.of(Split.of(LabelledPoints.paper(), 0.6, new RandomStream(5000))) : Optional.empty();
        LabelledPoints points = split.map(Split::training).orElse(LabelledPoints.paper());
        RandomStream stream = new RandomStream(5000);
        Network network = new Network(new int[] {2, 5, 3, 2}, Activation.SIGMOID,
                variant.loss() == Loss.SQUARED ? Activation.SIGMOID : Activation.SOFTMAX);
        InitialParameters.WEIGHTS_FIRST.draw(stream, network);
        PointOrder order = settings.contains("sample") ? PointOrder.sample(stream, points.size(), 4)
                : PointOrder.withReplacement(stream, points.size());
        StochasticGradient method = new StochasticGradient(network, points, order, LearningRate.constant(0.02), variant, stream);
        Evaluation evaluation = new Evaluation(network, variant.loss());
        List<Double> costs = new ArrayList<>();
        for (int t = 0; t < 20_000; t++) {
            method.step();
            costs.add(evaluation.cost(network, points));
            split.ifPresent(parts -> costs.add(evaluation.cost(network, parts.unseen())));
        }
        assertEquals(hash(costs.stream().mapToDouble(Double::doubleValue).toArray()), browser.result(
                "hash(train({ ...figureSetup(8), hidden: [5, 3], eta: 0.02, " + settings + " }, 20000))"));
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
    @ValueSource(strings = {"exp", "log", "sin", "cos", "tanh", "cbrt"})
    @DisplayName("fdlibm's functions, 10^6 arguments of any size, up to 2^19 for sin and cos, and 10^6 between -40 and 40")
    void functions(String name) {
        DoubleUnaryOperator function = switch (name) {
            case "exp" -> StrictMath::exp;
            case "log" -> StrictMath::log;
            case "sin" -> StrictMath::sin;
            case "cos" -> StrictMath::cos;
            case "tanh" -> StrictMath::tanh;
            default -> StrictMath::cbrt;
        };
        boolean isBounded = name.equals("sin") || name.equals("cos");
        Words words = new Words();
        double[] values = new double[2_000_000];
        for (int i = 0; i < values.length; i += 2) {
            double any = Double.longBitsToDouble(words.next());
            values[i] = function.applyAsDouble(isBounded && Math.abs(any) > 0x1p19 ? 0 : any);
            values[i + 1] = function.applyAsDouble((words.next() >> 11) * 0x1p-52 * 40);
        }
        assertEquals(hash(values), browser.result("""
                {
                  const n = 2e6, x = new Float64Array(n), halves = new Uint32Array(x.buffer), w = words();
                  for (let i = 0; i < n; i += 2) {
                    w.any(halves, i);
                    if (%s && Math.abs(x[i]) > 2 ** 19) x[i] = 0;
                    x[i + 1] = w.upper() * 2 ** -52 * 40;
                  }
                  E.function('%s', x);
                  return hash(x);
                }""".formatted(isBounded, name)));
    }

    @Test
    @DisplayName("fdlibm's powers: 10^6 of a base near 1 and of any, with results up to and beyond the ends of the range")
    void powers() {
        Words words = new Words();
        double[] values = new double[2_000_000];
        for (int i = 0; i < values.length; i += 2) {
            double x = i % 4 == 0 ? 1 - (words.next() >>> 11) * 0x1p-56 : Math.abs(Double.longBitsToDouble(words.next()));
            values[i + 1] = i % 8 < 4 ? words.next() >>> 43 : (words.next() >> 11) * 0x1p-47;
            values[i] = StrictMath.pow(x, values[i + 1]);
        }
        assertEquals(hash(values), browser.result("""
                {
                  const n = 2e6, x = new Float64Array(n), halves = new Uint32Array(x.buffer), w = words();
                  for (let i = 0; i < n; i += 2) {
                    if (i % 4 === 0) x[i] = 1 - (w.upper() + (w.hi < 0 ? 2 ** 53 : 0)) * 2 ** -56;
                    else {
                      w.any(halves, i);
                      x[i] = Math.abs(x[i]);
                    }
                    x[i + 1] = i % 8 < 4 ? w.unsigned(21) : w.upper() * 2 ** -47;
                  }
                  E.pow(x);
                  return hash(x);
                }"""));
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
                  const n = 6e6, x = new Float64Array(n), halves = new Uint32Array(x.buffer), w = words();
                  for (let i = 0; i < n; i += 3) {
                    const a = x[i] = w.signed() * 2 ** -62, b = x[i + 1] = w.signed() * 2 ** -62;
                    switch (i / 3 % 4) {
                      case 0: x[i + 2] = -(a * b); break;
                      case 1:
                        x[i] = 1 + w.unsigned(26) * 2 ** -26;
                        x[i + 1] = 1 + w.unsigned(26) * 2 ** -26;
                        x[i + 2] = 2 ** (w.unsigned(7) - 64);
                        break;
                      case 2: x[i + 2] = a * 2 ** (w.unsigned(7) - 64); break;
                      default: for (let k = i; k < i + 3; k++) w.any(halves, k);
                    }
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
