package netbp.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import netbp.drawing.Page;
import netbp.drawing.PictureFormat;
import netbp.figures.Figure;
import netbp.figures.FigureWindow;
import netbp.figures.FigureWriter;
import netbp.figures.LiveChart;
import netbp.figures.Style;
import netbp.training.TrainingMonitor;
import picocli.CommandLine.Option;

/** How pictures are drawn and in which formats they are written. */
final class FigureOptions {

    /** The axis of costs. */
    static final String COST = "Value of cost function";

    /** The picture as it is painted and as it is packed. */
    private static final double BYTES_PER_PIXEL = 8;

    @Option(names = "--format", paramLabel = "FORMAT", split = ",", defaultValue = "png",
            description = "png, svg, pdf, eps, several with commas (default: ${DEFAULT-VALUE})")
    private Set<PictureFormat> formats = EnumSet.noneOf(PictureFormat.class);

    @Option(names = "--size", paramLabel = "WxH", converter = Converters.Size.class,
            description = "pixels (default: MATLAB's 1167x875 at 150 dpi, in proportion at another --dpi)")
    private Converters.Size.Pixels size;

    @Option(names = "--dpi", paramLabel = "N", defaultValue = "150", converter = Converters.Dpi.class,
            description = "pixels per inch (default: ${DEFAULT-VALUE}, MATLAB's)")
    private int dpi;

    @Option(names = "--style", paramLabel = "STYLE", defaultValue = "matlab",
            description = "matlab, or journal for print and colour-blind readers (default: ${DEFAULT-VALUE})")
    private Style style;

    @Option(names = Main.SHOW, description = "open the pictures in windows, too; the program ends when the last is closed")
    private boolean show;

    /** To be called before any work is done: refuses what cannot be drawn or shown. */
    void prepare() {
        Page page = page();
        Memory.require("a picture of " + page.width() + "x" + page.height() + " pixels",
                BYTES_PER_PIXEL * page.width() * page.height());
        if (show) {
            FigureWindow.requireDisplay();
        }
    }

    /**
     * To be called before the work that leads to a picture.
     *
     * @throws InputException if a picture like this one cannot be drawn
     */
    void require(String option, Figure like) {
        try {
            like.draw(page(), style);
        } catch (IllegalArgumentException e) {
            throw new InputException(option + " cannot draw these points: " + e.getMessage(), e);
        }
    }

    /** Writes the picture in each format to folder/name.format, and what is drawn to folder/name.csv. */
    void write(Figure figure, Path folder, String name) throws IOException {
        FigureWriter writer = new FigureWriter(page(), style);
        for (PictureFormat format : formats) {
            writer.write(figure, format, folder.resolve(name + "." + format.extension()));
        }
        writer.writeCsv(figure, folder.resolve(name + ".csv"));
    }

    /** Writes several pictures, each under its name. */
    void write(Map<String, Figure> figures, Path folder) throws IOException {
        for (Map.Entry<String, Figure> figure : figures.entrySet()) {
            write(figure.getValue(), folder, figure.getKey());
        }
    }

    /** The names of a picture's files. */
    List<String> fileNames(String name) {
        return Stream.concat(formats.stream().map(PictureFormat::extension), Stream.of("csv"))
                .map(extension -> name + "." + extension).toList();
    }

    /** The files of a picture, such as {@code out/region.png, .csv}. */
    String files(Path folder, String name) {
        List<String> names = fileNames(name);
        return folder.resolve(names.get(0)) + ", " + names.stream().skip(1).map(other -> other.substring(name.length()))
                .collect(Collectors.joining(", "));
    }

    /** The files of several pictures. */
    String files(Path folder, Collection<String> names) {
        return names.stream().map(name -> files(folder, name)).collect(Collectors.joining("; "));
    }

    /** Opens the pictures in windows where that was asked for. */
    void show(List<Figure> figures) {
        if (show) {
            FigureWindow.open(figures, style);
        }
    }

    /** A window that grows while runs go on, where windows were asked for. @param y what is drawn against the iteration */
    Optional<LiveChart> live(String title, String y) {
        return live(show, title, y);
    }

    static Optional<LiveChart> live(boolean wanted, String title, String y) {
        return wanted ? Optional.of(new LiveChart(title, "Iteration Number", y)) : Optional.empty();
    }

    /** Shows the costs of a run as a curve of a window, if there is one. */
    static TrainingMonitor monitor(Optional<LiveChart> live, String curve) {
        return live.<TrainingMonitor>map(chart -> (iteration, cost) -> chart.add(curve, iteration, cost))
                .orElse(TrainingMonitor.NONE);
    }

    private Page page() {
        return size == null ? Page.matlab(dpi) : new Page(size.width(), size.height(), dpi);
    }
}
