package netbp.study;

import java.io.Serializable;

/**
 * A run of a sweep before it is done.
 *
 * @param index its number in the grid, from 0
 * @param seed the argument of rng
 * @param cell all else that differs from run to run
 */
public record Run(long index, long seed, Cell cell) implements Serializable {

    private static final long serialVersionUID = 1L;
}
