package netbp.section7;

import java.awt.Color;
import java.util.List;

import netbp.drawing.Drawing;
import netbp.drawing.Page;
import netbp.figures.Figure;
import netbp.figures.Plot;
import netbp.figures.Style;
import netbp.io.Csv;

/** The filters of the first layer, each as a picture: grey is 0, and the largest weight of all is full colour. */
final class FiltersFigure implements Figure {

    private static final int COLUMNS = 8;

    private final Layer.Convolution layer;
    private final float[] weights;

    /** @param weights to x 3 x size x size */
    FiltersFigure(Layer.Convolution layer, float[] weights) {
        if (layer.from() != ImageSet.COLOURS || weights.length != layer.weights()) {
            throw new IllegalArgumentException("weights must be those of a layer on three colours, " + layer.weights() + ": " + weights.length);
        }
        this.layer = layer;
        this.weights = weights.clone();
    }

    @Override
    public String title() {
        return "Filters of the first layer";
    }

    @Override
    public String caption() {
        return "The " + layer.to() + " filters of " + layer.size() + " x " + layer.size() + " pixels in three colours. Grey is 0; "
                + "a colour is brighter where its weight is positive, darker where it is negative, by the same scale in all.";
    }

    private double weight(int filter, int colour, int row, int column) {
        return weights[((filter * ImageSet.COLOURS + colour) * layer.size() + row) * layer.size() + column];
    }

    /** None: the picture has no axes. */
    @Override
    public List<Plot> plots(Style style) {
        return List.of();
    }

    @Override
    public Drawing draw(Page page, Style style) {
        double largest = Double.MIN_NORMAL;
        for (float w : weights) {
            largest = Math.max(largest, Math.abs(w));
        }
        double scale = largest;
        Tiles tiles = new Tiles(page, (layer.to() + COLUMNS - 1) / COLUMNS, COLUMNS, layer.size(), 1);
        for (int k = 0; k < layer.to(); k++) {
            int filter = k;
            tiles.draw(k, (i, j) -> new Color(level(weight(filter, 0, i, j), scale), level(weight(filter, 1, i, j), scale),
                    level(weight(filter, 2, i, j), scale)), Integer.toString(k + 1));
        }
        return tiles.drawing();
    }

    private static int level(double weight, double largest) {
        return (int) Math.round(127.5 + 127.5 * weight / largest);
    }

    @Override
    public String csv() {
        Csv csv = new Csv("Weights of the first layer, pure numbers; rows from the top, columns from the left",
                "filter", "row", "column", "red", "green", "blue");
        for (int k = 0; k < layer.to(); k++) {
            for (int i = 0; i < layer.size(); i++) {
                for (int j = 0; j < layer.size(); j++) {
                    csv.row(k + 1, i + 1, j + 1, weight(k, 0, i, j), weight(k, 1, i, j), weight(k, 2, i, j));
                }
            }
        }
        return csv.toString();
    }
}
