package netbp.network;

/** How many of the first hidden layer's activations hardly change with the point. */
public final class Saturation {

    /** From this share on next to nothing of the points gets through the first hidden layer. */
    public static final double ALMOST_ALL = 0.9;
    /** Of the greatest derivative: sigmoids beyond |z| = 6, tanh beyond |z| = 3. */
    private static final double FLAT = 0.01;

    private Saturation() {
    }

    /**
     * {@return the share of neurons and points at which sigma' is below a hundredth of sigma'(0); 0 but for sigmoid and tanh}
     *
     * @param network the network
     * @param points the points
     */
    public static double of(Network network, LabelledPoints points) {
        Activation sigma = network.activation(2);
        if (network.depth() < 3 || sigma != Activation.SIGMOID && sigma != Activation.TANH) {
            return 0;
        }
        double flat = FLAT * sigma.derivative(sigma.apply(0));
        BackPropagation pass = new BackPropagation(network);
        long count = 0;
        for (int i = 0; i < points.size(); i++) {
            pass.forward(points.x(i));
            for (double a : pass.activations(2)) {
                count += sigma.derivative(a) < flat ? 1 : 0;
            }
        }
        return (double) count / ((long) points.size() * network.width(2));
    }
}
