package netbp.section7;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;

import netbp.drawing.Drawing;
import netbp.drawing.Face;
import netbp.drawing.Label;
import netbp.drawing.Page;
import netbp.figures.Figure;
import netbp.figures.Plot;
import netbp.figures.Style;
import netbp.io.Csv;

/** Validation images that were got wrong, each with its class and the class that it was taken for. */
final class WrongImagesFigure implements Figure {

    private static final int MOST = 24;
    private static final int FEW = 6;
    private static final double LETTERS = 14;

    private final ImageSet images;
    private final int[] given;
    private final List<String> names;
    private final List<Integer> wrong = new ArrayList<>();

    /** @param given the class that each image was given */
    WrongImagesFigure(ImageSet images, int[] given, List<String> names) {
        this.images = images;
        this.given = given.clone();
        this.names = List.copyOf(names);
        for (int i = 0; i < given.length; i++) {
            if (given[i] != images.category(i)) {
                wrong.add(i);
            }
        }
    }

    /** How many images were got wrong. */
    int count() {
        return wrong.size();
    }

    @Override
    public String title() {
        return "Images that were got wrong";
    }

    @Override
    public String caption() {
        String count = wrong.size() + " of " + images.size() + " validation images were got wrong";
        return wrong.isEmpty() ? "None of " + images.size() + " validation images was got wrong."
                : count + (wrong.size() > MOST ? "; the first " + MOST + " of them" : "")
                + ". Below each its class, then the class that it was taken for.";
    }

    /** None: the picture has no axes. */
    @Override
    public List<Plot> plots(Style style) {
        return List.of();
    }

    @Override
    public Drawing draw(Page page, Style style) {
        boolean few = wrong.size() <= FEW;
        Tiles tiles = new Tiles(page, few ? 2 : 4, few ? 3 : 6, ImageSet.SIDE, 2);
        for (int k = 0; k < Math.min(wrong.size(), MOST); k++) {
            int i = wrong.get(k);
            tiles.draw(k, (row, column) -> colour(i, row * ImageSet.SIDE + column),
                    names.get(images.category(i)), "taken for " + names.get(given[i]));
        }
        if (wrong.isEmpty()) {
            new Label("none of " + images.size(), Face.REGULAR, page.pixels(LETTERS)).draw(tiles.drawing(),
                    page.width() / 2.0, page.height() / 2.0, Label.Anchor.MIDDLE, Color.BLACK);
        }
        return tiles.drawing();
    }

    private Color colour(int image, int place) {
        int plane = ImageSet.SIDE * ImageSet.SIDE;
        return new Color(images.value(image, place), images.value(image, plane + place), images.value(image, 2 * plane + place));
    }

    @Override
    public String csv() {
        Csv csv = new Csv("Validation images that were got wrong; image counts from 1 in the order of the file", "image", "class", "taken_for");
        for (int i : wrong) {
            csv.row(i + 1, names.get(images.category(i)), names.get(given[i]));
        }
        return csv.toString();
    }
}
