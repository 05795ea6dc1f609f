package netbp.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;

import netbp.figures.Figure;
import netbp.figures.FigureFormat;
import netbp.figures.FigureWriter;
import netbp.figures.Page;
import netbp.figures.Style;
import picocli.CommandLine.Option;

/** How pictures are drawn and in which formats they are written. */
final class FigureOptions {

    @Option(names = "--format", paramLabel = "FORMAT", split = ",", defaultValue = "png",
            description = "png, svg, pdf, eps, several with commas (default: ${DEFAULT-VALUE})")
    private Set<FigureFormat> formats = EnumSet.noneOf(FigureFormat.class);

    @Option(names = "--size", paramLabel = "WxH", defaultValue = "1167x875", converter = Converters.Size.class,
            description = "pixels (default: ${DEFAULT-VALUE}, MATLAB's)")
    private Converters.Size.Pixels size;

    @Option(names = "--dpi", paramLabel = "N", defaultValue = "150", converter = Converters.Dpi.class,
            description = "pixels per inch (default: ${DEFAULT-VALUE}, MATLAB's)")
    private int dpi;

    @Option(names = "--style", paramLabel = "STYLE", defaultValue = "matlab",
            description = "matlab, or journal for print and colour-blind readers (default: ${DEFAULT-VALUE})")
    private Style style;

    /** Writes the picture in each format to folder/name.format, and what is drawn to folder/name.csv. */
    void write(Figure figure, Path folder, String name) throws IOException {
        FigureWriter writer = new FigureWriter(new Page(size.width(), size.height(), dpi), style);
        for (FigureFormat format : formats) {
            writer.write(figure, format, folder.resolve(name + "." + format.extension()));
        }
        writer.writeCsv(figure, folder.resolve(name + ".csv"));
    }
}
