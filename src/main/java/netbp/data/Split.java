package netbp.data;

import java.util.ArrayList;
import java.util.List;

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
            List<Integer> members = new ArrayList<>();
            for (int i = 0; i < points.size(); i++) {
                if (!points.areClassified() || points.category(i) == k) {
                    members.add(i);
                }
            }
            int count = (int) Math.round(share * members.size());
            if (count < 1 || count >= members.size()) {
                throw new IllegalArgumentException("split must leave "
                        + (points.areClassified() ? "class " + points.name(k) + " " : "") + "a point on both sides, of "
                        + members.size() + ": " + share);
            }
            int[] order = stream.randperm(members.size());
            for (int i = 0; i < count; i++) {
                trained[members.get(order[i] - 1)] = true;
            }
        }
        return new Split(part(points, trained, true), part(points, trained, false));
    }

    private static LabelledPoints part(LabelledPoints points, boolean[] trained, boolean which) {
        List<Integer> indices = new ArrayList<>();
        for (int i = 0; i < trained.length; i++) {
            if (trained[i] == which) {
                indices.add(i);
            }
        }
        return points.only(indices.stream().mapToInt(Integer::intValue).toArray());
    }
}
