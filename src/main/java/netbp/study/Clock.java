package netbp.study;

import java.util.Arrays;
import java.util.function.BooleanSupplier;

import netbp.training.TrainingMonitor;

/** Notes the time of every cost of a run. */
final class Clock implements TrainingMonitor {

    private final BooleanSupplier stop;
    private final long start = System.nanoTime();
    private double[] seconds = new double[64];
    private int size;

    /** Starts now. @param stop whether the run is to be given up */
    Clock(BooleanSupplier stop) {
        this.stop = stop;
    }

    /** Seconds since the start. */
    double now() {
        return (System.nanoTime() - start) / 1e9;
    }

    @Override
    public void cost(long iteration, double cost) {
        if (size == seconds.length) {
            seconds = Arrays.copyOf(seconds, 2 * size);
        }
        seconds[size++] = now();
    }

    @Override
    public boolean stopRequested() {
        return stop.getAsBoolean();
    }

    /** Seconds from the start to each cost. */
    double[] atEachCost() {
        return Arrays.copyOf(seconds, size);
    }
}
