package netbp.training;

import netbp.matlab.RandomStream;

/** Which training points an iteration of the stochastic gradient method uses, numbered from 0. */
public interface PointOrder {

    /** {@return the number of points of one iteration, m} */
    int batchSize();

    /** {@return the next point; called m times an iteration} */
    int next();

    /** {@return an action that restores the present position of the order and of the stream that it draws from} */
    Runnable bookmark();

    /**
     * One point an iteration, {@code randi(N)}: drawn with replacement, as in section 6.1 of the paper.
     *
     * @param stream from which is drawn
     * @param points N
     * @return the order
     */
    static PointOrder withReplacement(RandomStream stream, int points) {
        return minibatch(stream, points, 1);
    }

    /**
     * A minibatch of m points an iteration, {@code randi(N,1,m)}: equation (4.8) of the paper.
     *
     * @param stream from which is drawn
     * @param points N
     * @param m the number of points of an iteration
     * @return the order
     * @throws IllegalArgumentException unless 1 &lt;= m &lt;= N
     */
    static PointOrder minibatch(RandomStream stream, int points, int m) {
        if (m < 1 || m > points) {
            throw new IllegalArgumentException("minibatch must be in 1.." + points + ", the number of points: " + m);
        }
        return new PointOrder() {
            @Override
            public int batchSize() {
                return m;
            }

            @Override
            public int next() {
                return (int) stream.randi(points) - 1;
            }

            @Override
            public Runnable bookmark() {
                long position = stream.position();
                return () -> stream.moveTo(position);
            }
        };
    }

    /**
     * One point an iteration, all N in the order of a fresh {@code randperm(N)} each epoch: (4.7) of the paper.
     *
     * @param stream from which is drawn
     * @param points N
     * @return the order
     */
    static PointOrder shuffledEpochs(RandomStream stream, int points) {
        return permuted(stream, points, points, 1);
    }

    /**
     * A minibatch of m different points an iteration, the first m of a fresh {@code randperm(N)}: (4.8) of the
     * paper without replacement.
     *
     * @param stream from which is drawn
     * @param points N
     * @param m the number of points of an iteration
     * @return the order
     * @throws IllegalArgumentException unless 1 &lt;= m &lt;= N
     */
    static PointOrder sample(RandomStream stream, int points, int m) {
        if (m < 1 || m > points) {
            throw new IllegalArgumentException("sample must be in 1.." + points + ", the number of points: " + m);
        }
        return permuted(stream, points, m, m);
    }

    /** The first {@code taken} points of one {@code randperm(N)} after the other. */
    private static PointOrder permuted(RandomStream stream, int points, int taken, int batchSize) {
        return new PointOrder() {
            private int[] permutation = {};
            private int used = taken;

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
        };
    }

    /**
     * All N points every iteration: steepest descent, section 4 of the paper.
     *
     * @param points N
     * @return the order
     */
    static PointOrder all(int points) {
        return new PointOrder() {
            private int next;

            @Override
            public int batchSize() {
                return points;
            }

            @Override
            public int next() {
                int point = next;
                next = point + 1 == points ? 0 : point + 1;
                return point;
            }

            @Override
            public Runnable bookmark() {
                int nextThen = next;
                return () -> next = nextThen;
            }
        };
    }
}
