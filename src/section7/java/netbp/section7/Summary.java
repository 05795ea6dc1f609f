package netbp.section7;

import java.util.Collection;
import java.util.List;
import java.util.Locale;

import netbp.figures.Figure;
import netbp.report.HtmlPage;
import netbp.report.Table;

/** The report of a run. */
final class Summary {

    private final ImageData data;
    private final Source source;
    private final List<EpochErrors> history;

    Summary(ImageData data, Source source, List<EpochErrors> history) {
        this.data = data;
        this.source = source;
        this.history = List.copyOf(history);
    }

    String html(Collection<Figure> figures) {
        HtmlPage page = new HtmlPage("Image classification by a convolutional network");
        page.paragraph("Network, schedule and preparation of the data are those of MatConvNet's CIFAR-10 example, which the paper's "
                + "Section 7 uses: " + LayersCommand.parameters() + " parameters, batches of " + Schedule.BATCH
                + ", momentum " + Schedule.MOMENTUM + ". The order of the images and their turning are MATLAB's; the start, which MATLAB "
                + "draws in single precision, and the order of sums are not.");
        page.heading("Result");
        Table table = new Table().words("images").numbers("training", "validation", "epochs", "objective", "top-1 error", "top-5 error");
        Errors last = history.get(history.size() - 1).validation();
        table.row(source.words(), data.training().size(), data.validation().size(), history.size(), String.format(Locale.ROOT, "%.4f", last.objective()),
                percent(last.top1()), percent(last.top5()));
        if (source.isMadeUp()) {
            table.row("CIFAR-10", 50_000, 10_000, Schedule.EPOCHS, "not measured", "not measured", "not measured");
        }
        page.table(table);
        page.paragraph("Objective and errors are those on the validation images after the last epoch.");
        if (source.isMadeUp()) {
            page.paragraph("These images were drawn by the program; the result says nothing about CIFAR-10. A run with --data FOLDER on "
                    + "CIFAR-10's files fills that row.");
        }
        page.heading("Pictures");
        figures.forEach(page::figure);
        return page.text();
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.2f %%", 100 * share);
    }
}
