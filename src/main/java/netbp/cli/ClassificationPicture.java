package netbp.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import netbp.data.NetworkFile;
import netbp.data.PointsFile;
import netbp.figures.Axis;
import netbp.figures.FieldFigure;
import netbp.figures.Figure;
import netbp.figures.MarkedPoints;
import netbp.figures.RegionFigure;
import netbp.network.Classifier;
import netbp.network.Region;
import netbp.study.PlaneGrid;

/**
 * What {@code classify --figures} draws: the regions of a saved network, in greys or in shades of how far it leans
 * to a category.
 *
 * @param points that are drawn, too, if there are any
 * @param box where to draw if there are no points
 * @param shades whether in shades
 */
record ClassificationPicture(FigureOptions options, Path folder, NetworkFile saved, Optional<PointsFile> points,
        Converters.Box box, boolean shades) {

    /** Values of the grids in each direction: of the regions, as in the published codes, and of the shades. */
    private static final int REGIONS = 501;
    private static final int SHADES = 121;

    /**
     * To be called before any work is done.
     *
     * @throws InputException if there is nothing to draw or it cannot be written
     */
    void prepare() {
        int inputs = saved.network().width(1);
        if (inputs != 2 || saved.classes().size() < 2) {
            throw new InputException("--figures must have a network with two inputs and at least two classes: " + inputs
                    + (inputs == 1 ? " input and " : " inputs and ") + (saved.classes().isEmpty() ? "no" : saved.classes().size())
                    + (saved.classes().size() == 1 ? " class" : " classes"));
        }
        List<String> classes = points.filter(PointsFile::isLabelled).map(PointsFile::classes).orElse(List.of());
        if (!saved.classes().containsAll(classes)) {
            throw new InputException("--figures must have points of the network's classes, "
                    + String.join(", ", saved.classes()) + ": " + String.join(", ", classes));
        }
        OutputPaths.prepareFolder("--figures", folder, options.fileNames(name()));
        options.prepare();
        options.require("--figures", figure(2, 2));
    }

    /** Draws it and returns the names of its files. */
    String write() throws IOException {
        Figure figure = figure(REGIONS, SHADES);
        options.write(figure, folder, name());
        options.show(List.of(figure));
        return options.files(folder, name());
    }

    private String name() {
        return shades ? "shades" : "region";
    }

    private PlaneGrid grid(int n) {
        return points.map(p -> PlaneGrid.around(p.x(), n)).orElseGet(() -> PlaneGrid.rectangle(box.x1(), box.x2(), n));
    }

    private Figure figure(int regions, int n) {
        Classifier classifier = new Classifier(saved.network());
        PlaneGrid grid = grid(regions);
        Region region = classifier.region(grid.x1(), grid.x2());
        MarkedPoints marks = points.map(this::marks).orElse(MarkedPoints.none(saved.classes()));
        String heading = "network " + String.join("-",
                Arrays.stream(saved.network().layers()).mapToObj(Integer::toString).toList());
        if (!shades) {
            return new RegionFigure(region, marks).withAxisLabels().of(heading);
        }
        grid = grid(n);
        boolean two = saved.classes().size() == 2;
        double[][] lead = classifier.lead(grid.x1(), grid.x2());
        double most = Math.max(1, Arrays.stream(lead).flatMapToDouble(Arrays::stream).map(Math::abs)
                .filter(Double::isFinite).max().orElse(1));
        String value = two ? "output " + saved.classes().get(0) + " minus output " + saved.classes().get(1)
                : "greatest output minus the next";
        return new FieldFigure("How far the network leans to a category", "The shade is the " + value
                + "; where it is 0 the network cannot decide. Black lines bound the regions of the categories.", heading,
                new FieldFigure.Field(Axis.linear("x_{1}", grid.x1()[0], grid.x1()[n - 1]),
                        Axis.linear("x_{2}", grid.x2()[0], grid.x2()[n - 1]), grid.x1(), grid.x2(), lead,
                        Axis.linear(value, two ? -most : 0, most)))
                .with(region, marks);
    }

    /** The points under the network's numbers of their classes; where the file has none, under those of the network. */
    private MarkedPoints marks(PointsFile file) {
        double[][] x = file.x();
        int[] category = new int[x.length];
        if (file.isLabelled()) {
            Arrays.setAll(category, i -> saved.classes().indexOf(file.classes().get(file.category()[i])));
        } else {
            Classifier classifier = new Classifier(saved.network());
            Arrays.setAll(category, i -> classifier.region(new double[] {x[i][0]}, new double[] {x[i][1]}).category()[0][0]);
        }
        return new MarkedPoints(saved.classes(), x, category);
    }
}
