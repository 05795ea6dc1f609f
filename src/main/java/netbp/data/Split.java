package netbp.data;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import netbp.matlab.RandomStream;
import netbp.network.LabelledPoints;

/**
 * Points to train on and points to be judged by.
 *
 * @param training in the order that they had
 * @param unseen in the order that they had
 */
public record Split(LabelledPoints training, LabelledPoints unseen) {

    /**
     * Of each class of N_k points, the first {@code round(share*N_k)} of {@code randperm(N_k)} for training, class by
     * class; points without classes count as one class.
     *
     * @throws IllegalArgumentException unless each class has a point on both sides
     */
    public static Split of(LabelledPoints points, double share, RandomStream stream) {
        boolean[] trained = new boolean[points.size()];
        for (int k = 0; k < Math.max(1, points.categories()); k++) {
            int[] members = members(points, k);
            int count = (int) Math.round(share * members.length);
            if (count < 1 || count >= members.length) {
                throw new IllegalArgumentException("split must leave " + className(points, k)
                        + ", of " + members.length + " points, a point on both sides: " + share);
            }
            int[] order = stream.randperm(members.length);
            for (int i = 0; i < count; i++) {
                trained[members[order[i] - 1]] = true;
            }
        }
        return new Split(part(points, trained, true), part(points, trained, false));
    }

    /**
     * K splits whose unseen parts, the folds, hold each point once: the members of each class are dealt to the folds
     * in the order of {@code randperm(N_k)}, class by class, each class from the fold on at which the one before it
     * ended. So the folds of a class differ by at most one point, and so do the folds.
     *
     * @throws IllegalArgumentException unless K is at least 2 and each class has a point for each fold
     */
    public static List<Split> folds(LabelledPoints points, int K, RandomStream stream) {
        if (K < 2) {
            throw new IllegalArgumentException("folds must be at least 2: " + K);
        }
        int[] fold = new int[points.size()];
        int next = 0;
        for (int k = 0; k < Math.max(1, points.categories()); k++) {
            int[] members = members(points, k);
            if (members.length < K) {
                throw new IllegalArgumentException("folds must be at most as many as the points of "
                        + className(points, k) + ", " + members.length + ": " + K);
            }
            for (int i : stream.randperm(members.length)) {
                fold[members[i - 1]] = next;
                next = (next + 1) % K;
            }
        }
        List<Split> splits = new ArrayList<>();
        for (int f = 0; f < K; f++) {
            boolean[] trained = new boolean[fold.length];
            for (int i = 0; i < fold.length; i++) {
                trained[i] = fold[i] != f;
            }
            splits.add(new Split(part(points, trained, true), part(points, trained, false)));
        }
        return splits;
    }

    /** The numbers of a class's points; of all where they are in none. */
    private static int[] members(LabelledPoints points, int k) {
        return IntStream.range(0, points.size()).filter(i -> !points.areClassified() || points.category(i) == k).toArray();
    }

    private static String className(LabelledPoints points, int k) {
        return points.areClassified() ? "class " + points.name(k) : "the data";
    }

    private static LabelledPoints part(LabelledPoints points, boolean[] trained, boolean which) {
        return points.only(IntStream.range(0, trained.length).filter(i -> trained[i] == which).toArray());
    }
}
