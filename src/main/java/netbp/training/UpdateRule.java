package netbp.training;

import java.io.Serializable;

/**
 * What a gradient does to the parameters. A rule holds its numbers; the {@link Update} of a run holds what it
 * remembers from step to step.
 */
public interface UpdateRule extends Serializable {

    /**
     * {@return a run's own memory}
     *
     * @param n the number of parameters
     */
    Update begin(int n);

    /** {@return the rule as a user chooses it, such as momentum:0.9} */
    String word();

    /** A rule at work on the n parameters of a run. */
    interface Update {

        /**
         * Where the gradient of the next step is to be taken: moves p there from the parameters.
         *
         * @param p the parameters
         */
        default void lookAhead(double[] p) {
            // at p itself
        }

        /**
         * Changes p by the gradient g and the learning rate eta.
         *
         * @param p the parameters
         * @param g the gradient
         * @param eta the learning rate
         */
        void step(double[] p, double[] g, double eta);

        /** {@return an action that restores its present memory} */
        Runnable bookmark();
    }

    /**
     * p = p - eta g: the paper's (4.4) and (4.8).
     *
     * @return the rule
     */
    static UpdateRule plain() {
        return Plain.RULE;
    }

    /**
     * v = mu v - eta g, p = p + v, from v = 0.
     *
     * <p>Source: B. T. Polyak, Some methods of speeding up the convergence of iteration methods, USSR Comput. Math.
     * Math. Phys. 4, 1964, in the form of I. Sutskever, J. Martens, G. Dahl and G. Hinton, On the importance of
     * initialization and momentum in deep learning, ICML 2013, (1), (2).
     *
     * @param mu the momentum, in [0,1)
     * @return the rule
     * @throws IllegalArgumentException unless mu is in [0,1)
     */
    static UpdateRule momentum(double mu) {
        return new Momentum(mu, false);
    }

    /**
     * v = mu v - eta g(p + mu v), p = p + v, from v = 0: the gradient is taken where the velocity leads.
     *
     * <p>Source: Y. Nesterov, A method of solving a convex programming problem with convergence rate O(1/k^2),
     * Soviet Math. Dokl. 27, 1983, in the form of Sutskever et al., ICML 2013, (3), (4).
     *
     * @param mu the momentum, in [0,1)
     * @return the rule
     * @throws IllegalArgumentException unless mu is in [0,1)
     */
    static UpdateRule nesterov(double mu) {
        return new Momentum(mu, true);
    }

    /**
     * In step t, entry by entry,
     *
     * <pre>
     * m = beta1 m + (1 - beta1) g,   v = beta2 v + (1 - beta2) g^2,   from m = v = 0
     * p = p - eta (m/(1 - beta1^t)) / (sqrt(v/(1 - beta2^t)) + epsilon)
     * </pre>
     *
     * <p>Source: D. P. Kingma and J. Ba, Adam: a method for stochastic optimization, ICLR 2015, Algorithm 1, where
     * beta1 = 0.9, beta2 = 0.999 and epsilon = 1e-8 are proposed.
     *
     * @param beta1 in [0,1)
     * @param beta2 in [0,1)
     * @param epsilon positive and finite
     * @return the rule
     * @throws IllegalArgumentException unless beta1 and beta2 are in [0,1) and epsilon is positive and finite
     */
    static UpdateRule adam(double beta1, double beta2, double epsilon) {
        return new Adam(beta1, beta2, epsilon);
    }

    /**
     * @param name of the argument
     * @param value of the argument
     * @throws IllegalArgumentException naming the argument, unless the value is in [0,1)
     */
    static void requireFraction(String name, double value) {
        if (!(value >= 0 && value < 1)) {
            throw new IllegalArgumentException(name + " must be in [0,1): " + value);
        }
    }
}
