package netbp.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import netbp.network.Activation;
import netbp.network.LabelledPoints;
import netbp.network.Loss;
import netbp.network.Network;
import netbp.training.TrainingResult.StopReason;

/** Runs of a method whose costs are known: after iteration t the cost is t^2. */
class OwnMethodTest {

    /** F(x) = t x after iteration t, at the point x = 1 with target 0. */
    private static final class Counting implements IterativeMethod {

        private final Network network = new Network(new int[] {1, 1}, Activation.LINEAR, Activation.LINEAR);
        private final LabelledPoints points = new LabelledPoints(new double[][] {{1}}, new double[][] {{0}});
        private final long diverging;
        private long t;

        Counting(long diverging) {
            this.diverging = diverging;
        }

        @Override
        public Network network() {
            return network;
        }

        @Override
        public LabelledPoints points() {
            return points;
        }

        @Override
        public int batchSize() {
            return 1;
        }

        @Override
        public void step() {
            t++;
            network.weights(2)[0] = t == diverging ? Double.POSITIVE_INFINITY : t;
        }

        @Override
        public long iterations() {
            return t;
        }

        @Override
        public Runnable bookmark() {
            long then = t;
            return () -> {
                t = then;
                network.weights(2)[0] = then;
            };
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    @DisplayName("the costs of 50,000 iterations, and no thread is left behind")
    void threads(int threads) throws InterruptedException {
        Counting method = new Counting(0);
        assertEquals(Loss.SQUARED, method.loss());
        List<Thread> before = costThreads();
        List<Thread> seen = new ArrayList<>();
        TrainingResult[] results = new TrainingResult[1];
        boolean[] interrupted = new boolean[1];
        Thread user = new Thread(() -> {
            results[0] = new Training(method, 50_000, 1, (t, cost) -> {
                assertEquals((double) t * t, cost);
                if (t % 1000 == 0) {
                    costThreads().stream().filter(thread -> !before.contains(thread) && !seen.contains(thread))
                            .forEach(seen::add);
                }
            }, threads).run();
            interrupted[0] = Thread.interrupted();
        });
        user.setDaemon(false);
        user.start();
        user.join();
        TrainingResult result = results[0];
        assertFalse(interrupted[0]);
        assertEquals(StopReason.ITERATIONS, result.reason());
        assertArrayEquals(LongStream.rangeClosed(1, 50_000).mapToDouble(t -> t * t).toArray(), result.history().costs());
        assertEquals(50_000, method.network().weights(2)[0]);
        assertTrue(seen.size() < threads, "threads beside the run's own: " + seen.size());
        for (Thread thread : seen) {
            assertTrue(thread.isDaemon(), "a run must not keep a program alive");
            thread.join(20_000);
            assertFalse(thread.isAlive());
        }
    }

    private static List<Thread> costThreads() {
        return Thread.getAllStackTraces().keySet().stream().filter(thread -> thread.getName().equals("cost")).toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    @DisplayName("a run ends before the first cost that is not finite, whichever it is, with its state")
    void divergence(int threads) {
        for (long t : new long[] {1, 2, 1024, 1025, 4097, 10_000}) {
            Counting method = new Counting(t);
            TrainingResult result = new Training(method, 10_000, 1, TrainingMonitor.NONE, threads).run();
            assertEquals(StopReason.DIVERGED, result.reason());
            assertEquals(t - 1, result.iterations());
            assertEquals(t - 1, result.history().size());
            assertEquals(t - 1, method.iterations());
            assertEquals(t - 1, method.network().weights(2)[0]);
        }
    }

    @Test
    @DisplayName("an interrupted thread does the run, and is still interrupted")
    void interrupted() {
        Thread.currentThread().interrupt();
        TrainingResult result = new Training(new Counting(0), 30_000, 1, TrainingMonitor.NONE, 2).run();
        assertTrue(Thread.interrupted());
        assertEquals(30_000, result.history().size());
        assertEquals(9e8, result.history().last());
    }

    @Test
    @DisplayName("a run goes on where its method stands, and one ended at a kept cost keeps it once")
    void goesOn() {
        Counting method = new Counting(0);
        for (int i = 0; i < 5; i++) {
            method.step();
        }
        TrainingLoop loop = new TrainingLoop(method, 100, 10, TrainingMonitor.NONE);
        assertFalse(loop.isOver());
        assertTrue(loop.advance(6));
        TrainingResult result = loop.finish();
        assertEquals(11, result.iterations());
        assertArrayEquals(new double[] {121}, result.history().costs());
        TrainingLoop whole = new TrainingLoop(method, 12, 10, TrainingMonitor.NONE);
        assertFalse(whole.advance(6));
        assertTrue(whole.isOver());
        assertEquals(StopReason.ITERATIONS, whole.finish().reason());
        assertEquals(144, whole.history().last());
        assertEquals(10, whole.history().stride());
    }

    @Test
    @DisplayName("numbers out of range are refused by name; the largest number of costs is taken")
    void refusals() {
        assertRefused("iterations must be positive: 0", () -> run(0, 1, 1));
        assertRefused("stride must be positive: 0", () -> run(1, 0, 1));
        assertRefused("threads must be positive: 0", () -> run(1, 1, 0));
        long most = Integer.MAX_VALUE - 8;
        assertRefused("stride must keep fewer than 2^31 costs: 3", () -> run(3 * most + 1, 3, 1));
        run(3 * most, 3, 1);
    }

    private static Training run(long iterations, long stride, int threads) {
        return new Training(new Counting(0), iterations, stride, TrainingMonitor.NONE, threads);
    }

    private static void assertRefused(String message, Executable call) {
        assertEquals(message, assertThrows(IllegalArgumentException.class, call).getMessage());
    }
}
