package netbp.training;

import netbp.matlab.NumberFormat;

/**
 * {@link UpdateRule#momentum} and {@link UpdateRule#nesterov}.
 *
 * @param looksAhead whether the gradient is taken at p + mu v
 */
record Momentum(double mu, boolean looksAhead) implements UpdateRule {

    Momentum {
        UpdateRule.requireFraction("mu", mu);
    }

    @Override
    public String word() {
        return (looksAhead ? "nesterov:" : "momentum:") + NumberFormat.shortest(mu);
    }

    @Override
    public Update begin(int n) {
        double[] v = new double[n];
        return new Update() {

            @Override
            public void lookAhead(double[] p) {
                if (looksAhead) {
                    for (int i = 0; i < n; i++) {
                        p[i] += mu * v[i];
                    }
                }
            }

            @Override
            public void step(double[] p, double[] g, double eta) {
                for (int i = 0; i < n; i++) {
                    v[i] = mu * v[i] - eta * g[i];
                    p[i] += v[i];
                }
            }

            @Override
            public Runnable bookmark() {
                double[] vThen = v.clone();
                return () -> System.arraycopy(vThen, 0, v, 0, n);
            }
        };
    }
}
