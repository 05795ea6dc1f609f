package netbp.section7;

/**
 * How well a set of images is classified.
 *
 * @param objective the mean log loss, -log of the softmax of an image's own class
 * @param top1 the share of images with another class before their own
 * @param top5 the share of images with five other classes before their own
 */
record Errors(double objective, double top1, double top5) {

    /** Adds up the errors of batch after batch, in double precision, from the engine's scores. */
    static final class Sum {

        private int images;
        private double loss;
        private int beyond1;
        private int beyond5;

        /** @param scores batch x 10, row by row */
        void add(float[] scores, int[] categories) {
            for (int i = 0; i < categories.length; i++) {
                int from = i * ImageSet.CLASSES;
                int before = before(scores, from, categories[i]);
                loss += logSumExp(scores, from) - scores[from + categories[i]];
                beyond1 += before >= 1 ? 1 : 0;
                beyond5 += before >= 5 ? 1 : 0;
                images++;
            }
        }

        Errors mean() {
            return new Errors(loss / images, (double) beyond1 / images, (double) beyond5 / images);
        }
    }

    /** The number of classes before the own one: of equal scores the lower class comes first; NaN comes last. */
    static int before(float[] scores, int from, int own) {
        int before = 0;
        for (int k = 0; k < ImageSet.CLASSES; k++) {
            boolean behind = scores[from + k] < scores[from + own] || scores[from + k] == scores[from + own] && k >= own;
            before += k == own || behind ? 0 : 1;
        }
        return before;
    }

    /** The class with the largest score, the lowest of several. */
    static int first(float[] scores, int from) {
        int first = 0;
        for (int k = 1; k < ImageSet.CLASSES; k++) {
            if (scores[from + k] > scores[from + first]) {
                first = k;
            }
        }
        return first;
    }

    private static double logSumExp(float[] scores, int from) {
        double largest = scores[from + first(scores, from)];
        double sum = 0;
        for (int k = 0; k < ImageSet.CLASSES; k++) {
            sum += StrictMath.exp(scores[from + k] - largest);
        }
        return largest + StrictMath.log(sum);
    }
}
