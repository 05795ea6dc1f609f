package netbp.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
        List<String> names = points.names();
        int width = names.stream().mapToInt(String::length).reduce(9, Math::max);
        out.println(pad("class", width) + names.stream().map(name -> "  " + pad("as " + name, width + 3))
                .collect(Collectors.joining()) + "  precision  recall");
        for (int k = 0; k < names.size(); k++) {
            out.println(pad(names.get(k), width) + Arrays.stream(confusion.count()[k])
                    .mapToObj(n -> "  " + pad(Integer.toString(n), width + 3)).collect(Collectors.joining())
                    + "  " + pad(NumberFormat.general(confusion.precision(k), 4), 9) + "  "
                    + NumberFormat.general(confusion.recall(k), 4));
        }
    }

    private static String pad(String text, int width) {
        return String.format(Locale.ROOT, "%-" + width + "s", text);
    }

    /** The confusion matrix as CSV. */
    String csv() {
        Confusion confusion = Confusion.of(network, points);
        List<String> names = points.names();
        Csv csv = new Csv("unseen points of each class by the class that the network gives them",
                Stream.of(List.of("class"), names.stream().map(name -> "as " + name).toList(), List.of("precision", "recall"))
                        .flatMap(List::stream).toArray(String[]::new));
        for (int k = 0; k < names.size(); k++) {
            List<Object> row = new ArrayList<>(List.of(names.get(k)));
            Arrays.stream(confusion.count()[k]).forEach(row::add);
            row.addAll(List.of(confusion.precision(k), confusion.recall(k)));
            csv.row(row.toArray());
        }
        return csv.toString();
    }
}
