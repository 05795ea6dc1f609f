package netbp.validation;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.BiConsumer;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

import netbp.reference.PixelRegion;
import netbp.statistics.Quartiles;

/**
 * How far regions of a family are from each other and from a picture: the share of the picture's
 * clear pixels in which two regions differ.
 */
final class FamilyDistances {

    private final PixelRegion picture;
    private final BitSet[] member;
    private final double[][] distance;

    FamilyDistances(Family family, PixelRegion picture) {
        this.picture = picture;
        member = family.members().parallelStream().map(picture::inA).toArray(BitSet[]::new);
        distance = Arrays.stream(member).parallel().map(this::distancesTo).toArray(double[][]::new);
    }

    /** The picture. */
    PixelRegion picture() {
        return picture;
    }

    /** From a region to every member. */
    double[] distancesTo(BitSet region) {
        return Arrays.stream(member).mapToDouble(m -> picture.distance(region, m)).toArray();
    }

    /** From member i to every other. */
    double[] distancesOf(int i) {
        return IntStream.range(0, member.length).filter(j -> j != i).mapToDouble(j -> distance[i][j]).toArray();
    }

    /** Between every two members. */
    double[] pairs() {
        return IntStream.range(0, member.length).boxed()
                .flatMapToDouble(i -> Arrays.stream(distance[i], 0, i)).toArray();
    }

    /** The largest of a statistic of each member's distances to the others. */
    double largest(ToDoubleFunction<double[]> statistic) {
        return IntStream.range(0, member.length).mapToDouble(i -> statistic.applyAsDouble(distancesOf(i))).max().orElseThrow();
    }

    /** The median of some distances. */
    static double median(double[] distances) {
        return Quartiles.of(distances).median();
    }

    /** The pixels to which no member gives the class that the region gives them. */
    BitSet outside(BitSet region) {
        BitSet missing = all(BitSet::and);
        missing.andNot(region);
        BitSet outside = (BitSet) region.clone();
        outside.andNot(all(BitSet::or));
        outside.or(missing);
        return outside;
    }

    /** The pixels in which not all members agree. */
    BitSet envelope() {
        BitSet envelope = all(BitSet::or);
        envelope.andNot(all(BitSet::and));
        return envelope;
    }

    private BitSet all(BiConsumer<BitSet, BitSet> joined) {
        BitSet all = (BitSet) member[0].clone();
        Arrays.stream(member).forEach(m -> joined.accept(all, m));
        return all;
    }
}
