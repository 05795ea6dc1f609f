package netbp.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import netbp.network.Network;
import netbp.statistics.SignTest;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The paragraphs change with the runs: each sentence here comes from runs made up for it. */
class FindingsTest {

    private static final double TARGET = 1e-3;

    @TempDir
    static Path folder;

    @Test
    @DisplayName("success: equal counts, a split that chance may give, one that it does not")
    void success() {
        assertTrue(text("Which starts succeed", method("a", 100, 1e-4, 10), method("b", 100, 1e-4, 10))
                .endsWith("The counts are equal."));
        String meets = text("Which starts succeed", method("a", 100, 1e-4, 3, 1), method("b", 100, 1e-4, 2, 2));
        assertTrue(meets.contains("a 3 of 4 (75 %"), meets);
        assertTrue(meets.contains("a alone succeeds from 1, b alone from 0"), meets);
        assertTrue(meets.endsWith("So few starts do not settle which succeeds more often."), meets);
        String apart = text("Which starts succeed", method("a", 100, 1e-4, 2, 18), method("b", 100, 1e-4, 20, 0));
        assertTrue(apart.endsWith("b succeeds more often than a."), apart);
        // 2 (1 + 10)/2^10
        assertEquals(22.0 / 1024, new SignTest(9, 1).probability());
        assertEquals(22.0 / 1024, new SignTest(1, 9).probability());
        assertEquals(1, new SignTest(3, 3).probability());
        assertEquals(1, new SignTest(0, 0).probability());
    }

    @Test
    @DisplayName("work: the cheaper method is named, by the ratio over common successes; none is said, too")
    void work() {
        String cheaper = text("Work, a against b", method("a", 3000, 1e-4, 4), method("b", 100, 1e-4, 4));
        assertEquals("From the 4 starts from which both reach 0.001, b takes 30 times fewer forward passes in the median."
                + " The quartiles of the ratio, 30 and 30, lie on one side of 1.", cheaper);
        assertTrue(text("Work, a against b", method("a", 10, 1e-4, 4), method("b", 100, 1e-4, 4))
                .contains("a takes 10 times fewer"));
        assertTrue(text("Work, a against b", method("a", 10, 1e-4, 0, 4), method("b", 100, 1e-4, 4))
                .startsWith("There is no start from which both reach 0.001"));
    }

    @Test
    @DisplayName("final cost: powers of ten apart, or a factor")
    void cost() {
        assertTrue(text("How low the cost gets", method("a", 10, 1e-4, 4), method("b", 10, 1e-9, 4))
                .endsWith("The highest median is 5 powers of ten above the lowest."));
        assertTrue(text("How low the cost gets", method("a", 10, 1e-4, 4), method("b", 10, 2e-4, 4))
                .endsWith("The medians lie within a factor of 2."));
    }

    @Test
    @DisplayName("the rate of fall is the slope of the median over the second half of the work")
    void rate() {
        String text = text("How fast sgd falls at the end", falling(1e-2, 0.25e-2), method("lm", 10, 1e-9, 1));
        assertTrue(text.contains("fell from 0.01 to 0.0025, in proportion to the work to the power -2."), text);
        // 10^(4 + log10(0.0025/1e-9)/2)
        assertTrue(text.contains("it would take 10^7.2 passes to reach the median cost of lm, 1e-09"), text);
        assertTrue(text("How fast sgd falls at the end", falling(1e-2, 2e-2)).contains("did not fall"));
    }

    @Test
    @DisplayName("equal methods are named, different ones not")
    void equal() {
        List<Finding> equal = findings(method("a", 10, 1e-4, 3), method("b", 20, 1e-4, 3));
        assertTrue(equal.stream().anyMatch(f -> f.text().endsWith("from every start: a and b.")));
        List<Finding> different = findings(method("a", 10, 1e-4, 3), method("b", 20, 2e-4, 3));
        assertFalse(different.stream().anyMatch(f -> f.title().equals("Equal methods")));
    }

    @Test
    @DisplayName("a thinned curve keeps the first and the last cost and the same stride between")
    void thinned() {
        for (int size : new int[] {1, 2, 9, 10, 11, 99, 100, 101}) {
            long[] t = new long[size];
            double[] cost = new double[size];
            for (int i = 0; i < size; i++) {
                t[i] = i + 1;
                cost[i] = size - i;
            }
            CostCurve thin = new CostCurve(t, cost, t).at(CostCurve.kept(size, 10));
            assertTrue(thin.size() <= 11 && thin.size() >= Math.min(size, 6), size + ": " + thin.size());
            assertEquals(1, thin.iteration()[0]);
            assertEquals(size, thin.iteration()[thin.size() - 1]);
            assertEquals(1, thin.last());
        }
    }

    @Test
    @DisplayName("the run with the lowest cost is named; of equal ones the first; NaN is not the lowest")
    void best() {
        assertEquals("The lowest final cost, 1e-09, is that of b from seed 0, the first of 3 with the same cost; its network"
                + " is in networks.csv.", text("The best run", method("a", 10, 1e-4, 2), method("b", 10, 1e-9, 3)));
        assertTrue(text("The best run", method("a", 10, Double.NaN, 1), method("b", 10, 1e-9, 1)).contains("that of b"));
    }

    @Test
    @DisplayName("the sign test is exact for thousands of starts, too")
    void signTest() {
        for (int[] split : new int[][] {{538, 537}, {600, 500}, {1100, 900}, {5200, 4800}, {3000, 0}, {10_000, 9_000}}) {
            int n = split[0] + split[1];
            BigInteger sum = BigInteger.ZERO;
            BigInteger term = BigInteger.ONE;
            for (int k = 0; k <= Math.min(split[0], split[1]); k++) {
                sum = sum.add(term);
                term = term.multiply(BigInteger.valueOf(n - k)).divide(BigInteger.valueOf(k + 1));
            }
            double exact = new BigDecimal(sum.shiftLeft(1))
                    .divide(new BigDecimal(BigInteger.ONE.shiftLeft(n)), new MathContext(30)).doubleValue();
            assertEquals(Math.min(1, exact), new SignTest(split[0], split[1]).probability(), n * Math.ulp(exact));
            assertEquals(new SignTest(split[0], split[1]).probability(), new SignTest(split[1], split[0]).probability());
        }
        assertEquals(1, new SignTest(538, 537).probability());
        assertTrue(new SignTest(1000, 70).probability() > 0);
    }

    private static String text(String title, MethodRuns... methods) {
        return findings(methods).stream().filter(f -> f.title().equals(title)).findFirst().orElseThrow().text();
    }

    private static List<Finding> findings(MethodRuns... methods) {
        return new Findings(List.of(methods), List.of(), TARGET).all();
    }

    private static MethodRuns method(String name, long passes, double cost, int successes) {
        return method(name, passes, cost, successes, 0);
    }

    /** Runs that reach the cost after so many passes, and then runs that stay at 1. */
    private static MethodRuns method(String name, long passes, double cost, int successes, int failures) {
        List<CostCurve> curves = new ArrayList<>();
        for (int i = 0; i < successes + failures; i++) {
            curves.add(new CostCurve(new long[] {0, 1}, new double[] {2, i < successes ? cost : 1}, new long[] {1, passes}));
        }
        return method(name, Ending.TOLERANCE, curves);
    }

    private static MethodRuns falling(double half, double whole) {
        return method("sgd", Ending.ITERATIONS, List.of(new CostCurve(new long[] {1, 5000, 10_000},
                new double[] {1, half, whole}, new long[] {1, 5000, 10_000})));
    }

    private static MethodRuns method(String name, Ending ending, List<CostCurve> curves) {
        List<ComparedRun> runs = new ArrayList<>();
        for (CostCurve curve : curves) {
            double[] passes = Arrays.stream(curve.passes()).asDoubleStream().toArray();
            ComparedRun.Spent spent = ComparedRun.Spent.along(passes, curve, TARGET);
            runs.add(new ComparedRun(name, runs.size(), ending, curve.size() - 1, curve.last(), 1,
                    curve.passes()[curve.size() - 1], 1, spent, spent));
        }
        return new MethodRuns(name, runs, files(name, ending, curves));
    }

    /** The files of a comparison that holds these runs only. */
    private static ComparisonFiles files(String name, Ending ending, List<CostCurve> curves) {
        try {
            Path own = Files.createTempDirectory(folder, name);
            for (int part = 0; part < ComparisonFiles.PARTS.size(); part++) {
                StringBuilder text = new StringBuilder(ComparisonFiles.PARTS.get(part).header());
                for (int seed = 0; seed < curves.size(); seed++) {
                    Outcome outcome = new Outcome(Network.paper(), curves.get(seed), ending, 1, 1, "");
                    double[] seconds = new double[curves.get(seed).size()];
                    text.append(ComparisonFiles.entry(seed, name, outcome, 1, seconds, 1).get(part));
                }
                Files.writeString(own.resolve(ComparisonFiles.PARTS.get(part).name()), text);
            }
            return new ComparisonFiles(own, Network.paper());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
