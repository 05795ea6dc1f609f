package netbp.figures;

import java.util.Arrays;

import netbp.drawing.Page;

/** Where the neurons stand on a page. */
final class NetworkLayout {

    private final int[] sizes;
    private final double left;
    final double pitch;
    private final double middle;
    private final double spacing;
    final double radius;
    final double foot;

    NetworkLayout(int[] sizes, Page page, double letters) {
        this.sizes = sizes;
        left = 0.13 * page.width();
        pitch = (page.width() - 2 * left) / (sizes.length - 1);
        foot = page.height() - page.pixels(2.8 * letters);
        int most = Arrays.stream(sizes).max().orElseThrow();
        double top = 0.04 * page.height();
        double room = foot - page.pixels(2.2 * letters) - top;
        spacing = Math.min(room / most, 0.28 * page.height());
        middle = top + room / 2;
        radius = Math.min(0.035 * page.height(), Math.min(0.3 * spacing, 0.2 * pitch));
    }

    double x(int layer) {
        return left + (layer - 1) * pitch;
    }

    double y(int layer, int neuron) {
        return middle + (neuron - (sizes[layer - 1] + 1) / 2.0) * spacing;
    }
}
