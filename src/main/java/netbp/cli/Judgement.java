package netbp.cli;

import java.io.PrintWriter;
import java.util.Locale;

import netbp.io.Csv;
import netbp.matlab.NumberFormat;
import netbp.network.Classifier;
import netbp.network.Confusion;
import netbp.network.Evaluation;
import netbp.network.LabelledPoints;
import netbp.network.Loss;
import netbp.network.Network;

/**
 * What a trained network makes of unseen points.
 *
 * @param cost by the loss of the training
 * @param accuracy NaN where targets are numbers
 */
record Judgement(LabelledPoints points, Loss loss, double cost, double accuracy, Network network) {

    static Judgement of(Network network, Loss loss, LabelledPoints unseen) {
        return new Judgement(unseen, loss, new Evaluation(network, loss).cost(network, unseen),
                new Classifier(network).accuracy(unseen), network);
    }

    /** Cost and accuracy; then for classes the confusion matrix with precision and recall. */
    void print(PrintWriter out, int run) {
        out.println("run " + run + ": " + points.size() + " unseen points: " + loss.costName() + " "
                + NumberFormat.general(cost, 6) + TrainingRun.Finished.inWords(accuracy));
        if (!points.areClassified()) {
            return;
        }
        Confusion confusion = Confusion.of(network, points);
        int width = 9;
        for (int k = 0; k < points.categories(); k++) {
            width = Math.max(width, points.name(k).length());
        }
        StringBuilder line = new StringBuilder(pad("class", width));
        for (int k = 0; k < points.categories(); k++) {
            line.append("  ").append(pad("as " + points.name(k), width + 3));
        }
        out.println(line.append("  precision  recall"));
        for (int k = 0; k < points.categories(); k++) {
            line = new StringBuilder(pad(points.name(k), width));
            for (int j = 0; j < points.categories(); j++) {
                line.append("  ").append(pad(Integer.toString(confusion.count()[k][j]), width + 3));
            }
            out.println(line.append("  ").append(pad(NumberFormat.general(confusion.precision(k), 4), 9)).append("  ")
                    .append(NumberFormat.general(confusion.recall(k), 4)));
        }
    }

    private static String pad(String text, int width) {
        return String.format(Locale.ROOT, "%-" + width + "s", text);
    }

    /** The confusion matrix as CSV. */
    String csv() {
        Confusion confusion = Confusion.of(network, points);
        int K = points.categories();
        String[] header = new String[K + 3];
        header[0] = "class";
        header[K + 1] = "precision";
        header[K + 2] = "recall";
        for (int k = 0; k < K; k++) {
            header[k + 1] = "as " + points.name(k);
        }
        Csv csv = new Csv("unseen points of each class by the class that the network gives them", header);
        for (int k = 0; k < K; k++) {
            Object[] row = new Object[K + 3];
            row[0] = points.name(k);
            for (int j = 0; j < K; j++) {
                row[j + 1] = confusion.count()[k][j];
            }
            row[K + 1] = confusion.precision(k);
            row[K + 2] = confusion.recall(k);
            csv.row(row);
        }
        return csv.toString();
    }
}
