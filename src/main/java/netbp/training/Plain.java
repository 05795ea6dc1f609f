package netbp.training;

/** {@link UpdateRule#plain}; it remembers nothing. */
enum Plain implements UpdateRule, UpdateRule.Update {
    RULE;

    @Override
    public String word() {
        return "plain";
    }

    @Override
    public Update begin(int n) {
        return this;
    }

    @Override
    public void step(double[] p, double[] g, double eta) {
        for (int i = 0; i < p.length; i++) {
            p[i] -= eta * g[i];
        }
    }

    @Override
    public Runnable bookmark() {
        return () -> { };
    }
}
