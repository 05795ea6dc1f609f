package netbp.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import netbp.drawing.Page;
import netbp.drawing.PictureFormat;
import netbp.figures.Figure;
import netbp.figures.FigureWindow;
import netbp.figures.FigureWriter;
import netbp.figures.Style;
import picocli.CommandLine.Option;

/** How pictures are drawn and in which formats they are written. */
final class FigureOptions {

    @Option(names = "--format", paramLabel = "FORMAT", split = ",", defaultValue = "png",
            description = "png, svg, pdf, eps, several with commas (default: ${DEFAULT-VALUE})")
    private Set<PictureFormat> formats = EnumSet.noneOf(PictureFormat.class);

    @Option(names = "--size", paramLabel = "WxH", defaultValue = "1167x875", converter = Converters.Size.class,
            description = "pixels (default: ${DEFAULT-VALUE}, MATLAB's)")
    private Converters.Size.Pixels size;

    @Option(names = "--dpi", paramLabel = "N", defaultValue = "150", converter = Converters.Dpi.class,
            description = "pixels per inch (default: ${DEFAULT-VALUE}, MATLAB's)")
    private int dpi;

    @Option(names = "--style", paramLabel = "STYLE", defaultValue = "matlab",
            description = "matlab, or journal for print and colour-blind readers (default: ${DEFAULT-VALUE})")
    private Style style;

    @Option(names = Main.SHOW, description = "open the pictures in windows, too; the program ends when the last is closed")
    private boolean show;

    /** To be called before any work is done: refuses what cannot be shown. */
    void prepare() {
        if (show) {
            FigureWindow.requireDisplay();
        }
    }

    /** Writes the picture in each format to folder/name.format, and what is drawn to folder/name.csv. */
    void write(Figure figure, Path folder, String name) throws IOException {
        FigureWriter writer = writer();
        for (PictureFormat format : formats) {
            writer.write(figure, format, folder.resolve(name + "." + format.extension()));
        }
        writer.writeCsv(figure, folder.resolve(name + ".csv"));
    }

    /** Writes several pictures, each under its name, and shows them where that was asked for. */
    void write(Map<String, Figure> figures, Path folder) throws IOException {
        for (Map.Entry<String, Figure> figure : figures.entrySet()) {
            write(figure.getValue(), folder, figure.getKey());
        }
        show(List.copyOf(figures.values()));
    }

    /** Opens the pictures in windows where that was asked for. */
    void show(List<Figure> figures) {
        if (show) {
            FigureWindow.open(figures, writer());
        }
    }

    private FigureWriter writer() {
        return new FigureWriter(new Page(size.width(), size.height(), dpi), style);
    }
}
