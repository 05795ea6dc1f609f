package netbp.section7;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import netbp.drawing.PictureFormat;
import netbp.figures.Figure;
import netbp.figures.FigureWriter;
import netbp.io.WholeFile;

/** A run from its start or its checkpoint to its pictures, with all that it writes. */
final class Run {

    private final NDManager manager;
    private final ImageData data;
    private final Source source;
    private final Path out;
    private final PrintWriter lines;
    private final PrintWriter err;

    Run(NDManager manager, ImageData data, Source source, Path out, PrintWriter lines, PrintWriter err) {
        this.manager = manager;
        this.data = data;
        this.source = source;
        this.out = out;
        this.lines = lines;
        this.err = err;
    }

    /** Trains to an epoch and returns the exit code. */
    int to(int lastEpoch, boolean resume) throws IOException {
        ConvolutionalNetwork network = new ConvolutionalNetwork(manager, DataType.FLOAT32);
        Checkpoint checkpoint = new Checkpoint(out, data);
        List<EpochErrors> history = resume ? checkpoint.read(network) : new ArrayList<>();
        lines.println(source.words() + ": " + data.training().size() + " to train on, " + data.validation().size() + " to validate with");
        if (resume) {
            lines.println("going on after epoch " + history.size());
        }
        Training training = new Training(manager, network, Preparation.of(manager, data));
        Progress progress = new Progress(lines, err, data, history.size() + 1, lastEpoch);
        Thread farewell = new Thread(() -> {
            progress.clear();
            err.println("section7: interrupted in epoch " + progress.epoch() + "; --resume goes on after epoch " + (progress.epoch() - 1));
        });
        Runtime.getRuntime().addShutdownHook(farewell);
        while (history.size() < lastEpoch) {
            EpochErrors errors = training.epoch(history.size() + 1, progress::batch);
            history.add(errors);
            if (errors.isFinite()) {
                checkpoint.write(network, history);
            }
            write(Curves.figures(history));
            WholeFile.write(out.resolve("curves.csv"), Curves.csv(history));
            progress.epoch(history);
            if (!errors.isFinite()) {
                Runtime.getRuntime().removeShutdownHook(farewell);
                err.println("section7: the objective must be finite: epoch " + history.size() + " diverged; the checkpoint is that of epoch "
                        + (history.size() - 1));
                return Section7.FAILED;
            }
        }
        Runtime.getRuntime().removeShutdownHook(farewell);
        finish(network, training, history);
        return Section7.DONE;
    }

    private void finish(ConvolutionalNetwork network, Training training, List<EpochErrors> history) throws IOException {
        int[] given = training.validationClasses();
        Map<String, Figure> figures = new LinkedHashMap<>();
        figures.put("confusion", ConfusionFigure.of(data.validation(), given, data.names()));
        WrongImagesFigure wrong = new WrongImagesFigure(data.validation(), given, data.names());
        figures.put("wrong-images", wrong);
        figures.put("filters", new FiltersFigure((Layer.Convolution) Layer.ALL.get(0), network.parameters().get(0).value().toFloatArray()));
        write(figures);
        Map<String, Figure> all = Curves.figures(history);
        all.putAll(figures);
        WholeFile.write(out.resolve("report.html"), new Summary(data, source, history).html(all.values()));
        lines.println(wrong.count() + " of " + data.validation().size()
                + " validation images are got wrong in the order of the file, none turned");
        lines.println("in " + out + ": " + String.join(", ", all.keySet()) + " as .png and .csv; curves.csv, checkpoint.mat, report.html");
    }

    private void write(Map<String, Figure> figures) throws IOException {
        FigureWriter writer = FigureWriter.matlab();
        for (Map.Entry<String, Figure> figure : figures.entrySet()) {
            writer.write(figure.getValue(), PictureFormat.PNG, out.resolve(figure.getKey() + ".png"));
            writer.writeCsv(figure.getValue(), out.resolve(figure.getKey() + ".csv"));
        }
    }
}
