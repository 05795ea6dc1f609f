package netbp.training;

import netbp.matlab.RandomStream;

/** The first points of one {@code randperm(N)} after the other. */
final class PermutedPoints implements PointOrder {

    private final RandomStream stream;
    private final int points;
    private final int taken;
    private final int batchSize;
    private int[] permutation = {};
    private int used;

    /**
     * @param points N
     * @param taken of each permutation, from its beginning
     * @param batchSize the number of points of one iteration
     */
    PermutedPoints(RandomStream stream, int points, int taken, int batchSize) {
        this.stream = stream;
        this.points = points;
        this.taken = taken;
        this.batchSize = batchSize;
        used = taken;
    }

    @Override
    public int batchSize() {
        return batchSize;
    }

    @Override
    public int next() {
        if (used == taken) {
            permutation = stream.randperm(points);
            used = 0;
        }
        return permutation[used++] - 1;
    }

    @Override
    public Runnable bookmark() {
        long position = stream.position();
        int[] permutationThen = permutation;
        int usedThen = used;
        return () -> {
            stream.moveTo(position);
            permutation = permutationThen;
            used = usedThen;
        };
    }
}
