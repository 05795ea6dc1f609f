package netbp.spark;

import java.io.Serializable;
import java.util.List;
import java.util.stream.IntStream;

import netbp.network.LabelledPoints;

/** Labelled points as they are sent to other machines. */
record Points(double[][] x, int[] category, List<String> names) implements Serializable {

    private static final long serialVersionUID = 1L;

    static Points of(LabelledPoints points) {
        return new Points(IntStream.range(0, points.size()).mapToObj(points::x).toArray(double[][]::new),
                IntStream.range(0, points.size()).map(points::category).toArray(),
                IntStream.range(0, points.categories()).mapToObj(points::name).toList());
    }

    LabelledPoints labelled() {
        return new LabelledPoints(x, category, names);
    }
}
