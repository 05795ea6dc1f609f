package netbp.study;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StrideTest {

    @ParameterizedTest
    @DisplayName("every cost up to the paper's size; beyond it costs take at most half the time of the steps")
    @CsvSource({"1000000,10,23,1,1", "1000000,11,23,1,1", "100000,14,57,1,1", "10000000,10,23,1,10",
        "1000000,200,23,1,100", "1000000,1000,57,1,1000", "1000000,100000,57,1,100000", "1000000,1000,57,1000,1",
        "1,100000,1000,1,1"})
    void stride(long iterations, int N, int parameters, int m, long stride) {
        assertEquals(stride, StochasticGradientMethod.strideFor(iterations, N, parameters, m));
    }
}
