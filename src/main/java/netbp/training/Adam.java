package netbp.training;

import netbp.matlab.NumberFormat;

/** {@link UpdateRule#adam}. */
record Adam(double beta1, double beta2, double epsilon) implements UpdateRule {

    Adam {
        UpdateRule.requireFraction("beta1", beta1);
        UpdateRule.requireFraction("beta2", beta2);
        LearningRate.requirePositive("epsilon", epsilon);
    }

    @Override
    public String word() {
        return "adam:" + NumberFormat.shortest(beta1) + ":" + NumberFormat.shortest(beta2) + ":"
                + NumberFormat.shortest(epsilon);
    }

    @Override
    public Update begin(int n) {
        return new Moments(new double[n], new double[n]);
    }

    /** The running means of the gradient and of its square. */
    private final class Moments implements Update {

        private final double[] m;
        private final double[] v;
        private long t;

        Moments(double[] m, double[] v) {
            this.m = m;
            this.v = v;
        }

        @Override
        public void step(double[] p, double[] g, double eta) {
            t++;
            double mScale = 1 - StrictMath.pow(beta1, t);
            double vScale = 1 - StrictMath.pow(beta2, t);
            for (int i = 0; i < p.length; i++) {
                m[i] = beta1 * m[i] + (1 - beta1) * g[i];
                v[i] = beta2 * v[i] + (1 - beta2) * (g[i] * g[i]);
                p[i] -= eta * (m[i] / mScale) / (Math.sqrt(v[i] / vScale) + epsilon);
            }
        }

        @Override
        public Runnable bookmark() {
            double[] mThen = m.clone();
            double[] vThen = v.clone();
            long tThen = t;
            return () -> {
                System.arraycopy(mThen, 0, m, 0, m.length);
                System.arraycopy(vThen, 0, v, 0, v.length);
                t = tThen;
            };
        }
    }
}
