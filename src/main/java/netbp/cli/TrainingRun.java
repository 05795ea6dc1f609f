package netbp.cli;

import netbp.matlab.NumberFormat;
import netbp.network.Loss;
import netbp.study.Method;
import netbp.study.Start;

/**
 * One of the runs that {@code train} is to do.
 *
 * @param number from 1
 * @param eta the first learning rate; NaN for least squares
 * @param iterations at the most
 */
record TrainingRun(int number, TrainingConverters.HiddenLayers layers, double eta, Method method, Start start,
        long seed, long iterations, Loss loss) {

    /** What distinguishes it from the others, for legends and tables. */
    String label() {
        return "layers " + layers + (Double.isNaN(eta) ? "" : ", \u03b7 = " + NumberFormat.general(eta, 15));
    }
}
