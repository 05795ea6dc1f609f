package netbp.section7;

import java.awt.Color;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

import netbp.drawing.Drawing;
import netbp.drawing.Face;
import netbp.drawing.Label;
import netbp.drawing.Page;
import netbp.figures.Figure;
import netbp.figures.Plot;
import netbp.figures.Style;
import netbp.io.Csv;

/** How many images of each class were given each class. */
final class ConfusionFigure implements Figure {

    private static final double LETTERS = 10;
    private static final double TITLES = 12;
    private static final double FRAME = 0.5;
    private static final Color DARK = new Color(8, 48, 107);

    private final int[][] counts;
    private final List<String> names;

    private ConfusionFigure(int[][] counts, List<String> names) {
        this.counts = counts;
        this.names = List.copyOf(names);
    }

    /** @param given the class that each image was given */
    static ConfusionFigure of(ImageSet images, int[] given, List<String> names) {
        int[][] counts = new int[names.size()][names.size()];
        for (int i = 0; i < given.length; i++) {
            counts[images.category(i)][given[i]]++;
        }
        return new ConfusionFigure(counts, names);
    }

    @Override
    public String title() {
        return "Confusion matrix";
    }

    @Override
    public String caption() {
        return "How many validation images of each class (row) were given each class (column). The darker, the larger the share of the row.";
    }

    /** None: the picture has no axes. */
    @Override
    public List<Plot> plots(Style style) {
        return List.of();
    }

    @Override
    public Drawing draw(Page page, Style style) {
        Drawing drawing = new Drawing(page);
        double size = page.pixels(LETTERS);
        double widest = names.stream().mapToDouble(name -> label(name, size).width()).max().orElse(0);
        double title = page.pixels(TITLES);
        double left = Math.ceil(widest + 2 * size + 1.5 * title);
        double top = size;
        int n = names.size();
        double side = Math.floor(Math.min(page.width() - left - size, page.height() - top - widest - 2 * size - 1.5 * title) / n);
        if (!(side >= 2 * size)) {
            throw new IllegalArgumentException("page must have room for a matrix of " + n + " x " + n + ": "
                    + page.width() + " x " + page.height() + " pixels at " + page.dpi() + " dpi");
        }
        left = Math.floor((page.width() - n * side + left - size) / 2);
        double end = n * side;
        for (int i = 0; i < n; i++) {
            cells(drawing, i, left, top, side, size);
            double baseline = top + (i + 0.5) * side + label("0", size).capHeight() / 2;
            label(names.get(i), size).draw(drawing, left - size / 2, baseline, Label.Anchor.END, Color.BLACK);
            double column = left + (i + 0.5) * side + label("0", size).capHeight() / 2;
            label(names.get(i), size).draw(drawing, column, top + end + size / 2, Label.Anchor.END, true, Color.BLACK);
        }
        for (int i = 0; i <= n; i++) {
            double at = i * side;
            drawing.line(new Line2D.Double(left, top + at + 0.5, left + end, top + at + 0.5), FRAME, Color.GRAY);
            drawing.line(new Line2D.Double(left + at + 0.5, top, left + at + 0.5, top + end), FRAME, Color.GRAY);
        }
        new Label("Class given", Face.BOLD, title).draw(drawing, left + end / 2, top + end + widest + size + title,
                Label.Anchor.MIDDLE, Color.BLACK);
        new Label("Class", Face.BOLD, title).draw(drawing, left - widest - 1.2 * size, top + end / 2,
                Label.Anchor.MIDDLE, true, Color.BLACK);
        return drawing;
    }

    private void cells(Drawing drawing, int row, double left, double top, double side, double size) {
        int sum = 0;
        for (int count : counts[row]) {
            sum += count;
        }
        for (int j = 0; j < counts.length; j++) {
            double share = sum == 0 ? 0 : (double) counts[row][j] / sum;
            double x = left + j * side;
            double y = top + row * side;
            drawing.fill(new Rectangle2D.Double(x, y, side, side), shade(share));
            if (counts[row][j] > 0) {
                Label number = label(Integer.toString(counts[row][j]), size);
                number.draw(drawing, x + side / 2, y + side / 2 + number.capHeight() / 2, Label.Anchor.MIDDLE,
                        share > 0.3 ? Color.WHITE : Color.BLACK);
            }
        }
    }

    private static Label label(String text, double size) {
        return new Label(text, Face.REGULAR, size);
    }

    /** From white to dark blue; even a few of many can be seen. */
    private static Color shade(double share) {
        double weight = Math.sqrt(share);
        return new Color(mix(DARK.getRed(), weight), mix(DARK.getGreen(), weight), mix(DARK.getBlue(), weight));
    }

    private static int mix(int dark, double weight) {
        return (int) Math.round(255 + weight * (dark - 255));
    }

    @Override
    public String csv() {
        Csv csv = new Csv("Number of validation images of a class that were given a class", "class", "given", "images");
        for (int i = 0; i < counts.length; i++) {
            for (int j = 0; j < counts.length; j++) {
                csv.row(names.get(i), names.get(j), counts[i][j]);
            }
        }
        return csv.toString();
    }
}
