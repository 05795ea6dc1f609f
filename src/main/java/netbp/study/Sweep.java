package netbp.study;

import java.io.Serializable;
import java.util.List;

import netbp.leastsquares.ResidualForm;
import netbp.study.StochasticGradientMethod.Order;
import netbp.study.StochasticGradientMethod.Schedule;
import netbp.training.InitialParameters;

/**
 * Many runs: every cell of a grid from every start. Run i is that of cell i mod C, of C, from seed
 * firstSeed + i div C. Together with the points this says all that the rows depend on, and it can be
 * sent to other machines: {@link SweepRunner} makes the same row of a run wherever it is done.
 *
 * @param cells at least one
 * @param firstSeed the argument of rng for the first start
 * @param lastSeed for the last; those between are used, too
 * @param draw the order in which 0.5*randn fills a network
 * @param scaled whether networks take the points with mean 0 and standard deviation 1
 * @param order which points an iteration of stochastic gradient uses
 * @param schedule how its learning rate changes
 * @param iterations of stochastic gradient
 * @param residuals of least squares
 * @param exactJacobian of least squares: by back propagation, not by forward differences
 * @param target the cost that counts as success
 */
public record Sweep(List<Cell> cells, long firstSeed, long lastSeed, InitialParameters draw, boolean scaled,
        Order order, Schedule schedule, long iterations, ResidualForm residuals, boolean exactJacobian, double target)
        implements Serializable {

    private static final long serialVersionUID = 1L;

    /**
     * A run before it is done.
     *
     * @param index its number in the grid, from 0
     * @param seed the argument of rng
     * @param cell all else that differs from run to run
     */
    public record Run(long index, long seed, Cell cell) implements Serializable {

        private static final long serialVersionUID = 1L;
    }

    /** @throws IllegalArgumentException if there is no run */
    public Sweep {
        if (cells.isEmpty() || firstSeed > lastSeed) {
            throw new IllegalArgumentException("a sweep must have a cell and a seed: " + cells.size() + " cells, seeds "
                    + firstSeed + " to " + lastSeed);
        }
        cells = List.copyOf(cells);
    }

    /** The number of runs. */
    public long size() {
        return Math.multiplyExact(lastSeed - firstSeed + 1, (long) cells.size());
    }

    /** Run i, from 0. */
    public Run run(long index) {
        return new Run(index, firstSeed + index / cells.size(), cells.get((int) (index % cells.size())));
    }
}
