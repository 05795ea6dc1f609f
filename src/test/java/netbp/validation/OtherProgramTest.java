package netbp.validation;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;

import netbp.leastsquares.LeastSquaresSolver;
import netbp.leastsquares.OtherDamping;
import netbp.matlab.DrawCases;
import netbp.matlab.OtherDensity;
import netbp.matlab.RandomStream;
import netbp.network.LabelledPoints;
import netbp.network.Network;
import netbp.reference.References;
import netbp.training.InitialParameters;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A program that is wrong in one respect fails checks. */
class OtherProgramTest {

    static Stream<Arguments> programs() {
        return Stream.of(
                Arguments.of("eta off by 1e-9 of itself", new Subject() {
                    @Override
                    public Trained netbp(LabelledPoints points, long seed, double eta, long Niter) {
                        return PROGRAM.netbp(points, seed, eta * (1 + 1e-9), Niter);
                    }
                }, new String[] {"netbp-10-cost", "netbp-10-parameters"}),
                Arguments.of("another seed", new Subject() {
                    @Override
                    public Trained netbp(LabelledPoints points, long seed, double eta, long Niter) {
                        return PROGRAM.netbp(points, seed + 1, eta, Niter);
                    }
                }, new String[] {"netbp-10-cost", "figure-7", "figure-8"}),
                Arguments.of("one weight off by 1e-9 at the start", new Subject() {
                    @Override
                    public Trained netbp(LabelledPoints points, long seed, double eta, long Niter) {
                        RandomStream stream = stream(seed);
                        Network network = Network.paper();
                        InitialParameters.WEIGHTS_FIRST.draw(stream, network);
                        network.weights(3)[4] += 1e-9;
                        return train(network, stream, points, eta, Niter, 1);
                    }
                }, new String[] {"netbp-10-cost", "netbp-10-parameters"}),
                Arguments.of("weights drawn before biases in the run that draws them layerwise", new Subject() {
                    @Override
                    public Trained netbpLayerwise(LabelledPoints points, long seed, double eta, long Niter) {
                        return PROGRAM.netbp(points, seed, eta, Niter);
                    }
                }, new String[] {"six-four-cost", "six-four-parameters"}),
                Arguments.of("the order of draws changed", new Subject() {
                    @Override
                    public Trained netbp(LabelledPoints points, long seed, double eta, long Niter) {
                        return PROGRAM.netbpLayerwise(points, seed, eta, Niter);
                    }
                }, new String[] {"netbp-10-cost", "cost-default-seed"}),
                Arguments.of("lambda by 9 instead of 10", new Subject() {
                    @Override
                    public LeastSquaresSolver solver() {
                        return OtherDamping.solver();
                    }
                }, new String[] {"lm-table-analytic", "lm-table-forward", "lm-table-forward-stream", "nlsrun-10-rows"}),
                Arguments.of("another f in the ziggurat", new Subject() {
                    @Override
                    public RandomStream stream(long seed) {
                        return OtherDensity.stream(seed);
                    }
                }, new String[] {"lm-data", "lm-table-analytic"}),
                Arguments.of("eta off by a thousandth, in other shapes", new Subject() {
                    @Override
                    public Trained train(Network network, LabelledPoints points, long seed, double eta, long Niter,
                            int stride) {
                        return PROGRAM.train(network, points, seed, eta * (1 + 1e-3), Niter, stride);
                    }
                }, new String[] {"three-rates-cost-0.1", "three-rates-cost-0.05", "three-rates-cost-0.01",
                    "seven-fifty-cost"}),
                Arguments.of("another seed, in other shapes", new Subject() {
                    @Override
                    public Trained train(Network network, LabelledPoints points, long seed, double eta, long Niter,
                            int stride) {
                        return PROGRAM.train(network, points, seed + 1, eta, Niter / 10, stride);
                    }
                }, new String[] {"three-rates-grid-0.1", "three-rates-grid-0.05", "three-rates-grid-0.01",
                    "deep-sigmoid-region", "deep-relu-region"}),
                Arguments.of("other counts of the ziggurat's rare cases", new Subject() {
                    @Override
                    public DrawCases drawCases(long seed, int draws) {
                        return PROGRAM.drawCases(seed + 1, draws);
                    }
                }, new String[] {"randn-cases"}),
                Arguments.of("a draw too many", new Subject() {
                    @Override
                    public RandomStream stream(long seed) {
                        RandomStream stream = PROGRAM.stream(seed);
                        stream.rand();
                        return stream;
                    }
                }, new String[] {"randn-seed-42", "randn-default-seed", "lm-data", "nlsrun-10-residual"}),
                Arguments.of("a network that learned nothing", new Subject() {
                    @Override
                    public Trained netbp(LabelledPoints points, long seed, double eta, long Niter) {
                        return new Trained(new Network(2, 2, 3, 2), new double[(int) Niter]);
                    }
                }, new String[] {"netbp-10-sides", "netbp-11-sides", "figure-7-bends", "cost-default-seed-bends"}));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("programs")
    @DisplayName("a program that is wrong in one respect fails these checks")
    void fails(String fault, Subject subject, String[] checks) {
        Runs runs = new Runs(subject);
        for (String name : checks) {
            Check check = Validation.checks().stream().filter(c -> c.name().equals(name)).findFirst().orElseThrow();
            Report.Entry entry = new Report.Entry(check, check.run(runs, References.bundled()));
            assertFalse(entry.outcome().holds(), entry.line());
            assertTrue(entry.line().contains("expected") && entry.line().contains("got"), entry.line());
        }
    }
}
