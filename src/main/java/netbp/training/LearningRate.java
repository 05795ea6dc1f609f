package netbp.training;

/** The learning rate eta as a function of the number t of iterations already done, t = 0, 1, .... */
@FunctionalInterface
public interface LearningRate {

    /**
     * {@return eta of iteration t+1}
     *
     * @param t the number of iterations done
     */
    double at(long t);

    /**
     * eta in every iteration, as in the paper.
     *
     * @param eta positive and finite
     * @return the rate
     */
    static LearningRate constant(double eta) {
        requirePositive("eta", eta);
        return t -> eta;
    }

    /**
     * eta/(1 + t/T).
     *
     * @param eta positive and finite
     * @param T positive and finite
     * @return the rate
     */
    static LearningRate decaying(double eta, double T) {
        requirePositive("eta", eta);
        requirePositive("T", T);
        return t -> eta / (1 + t / T);
    }

    /**
     * eta in the first {@code every} iterations, then {@code factor} times as much in each further {@code every}.
     *
     * @param eta positive and finite
     * @param factor positive and finite
     * @param every positive
     * @return the rate
     */
    static LearningRate steps(double eta, double factor, long every) {
        requirePositive("eta", eta);
        requirePositive("factor", factor);
        if (every < 1) {
            throw new IllegalArgumentException("every must be positive: " + every);
        }
        return t -> eta * StrictMath.pow(factor, t / every);
    }

    /**
     * @param name of the argument
     * @param value of the argument
     * @throws IllegalArgumentException naming the argument, unless the value is positive and finite
     */
    static void requirePositive(String name, double value) {
        if (!(value > 0 && value <= Double.MAX_VALUE)) {
            throw new IllegalArgumentException(name + " must be positive and finite: " + value);
        }
    }
}
