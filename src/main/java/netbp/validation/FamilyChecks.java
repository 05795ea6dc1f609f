package netbp.validation;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

import netbp.matlab.NumberFormat;
import netbp.network.Classifier;
import netbp.network.Network;
import netbp.reference.Picture;
import netbp.reference.PixelRegion;
import netbp.reference.Reference;

/**
 * nlsrun.m on the ten points, the paper's Figure 4, against MATLAB's picture. The path of some 130
 * accepted steps amplifies rounding, so that no two implementations end with the same region. What
 * can be asked is that MATLAB's region lies among those of the {@link Family} that starts one ulp
 * apart, as one more member of it.
 */
final class FamilyChecks {

    private static final String OCTAVE = "octave/nlsrun10-final.csv";

    private FamilyChecks() {
    }

    static List<Check> checks() {
        return List.of(
                new Check("figure-4-median", "MATLAB's region of Figure 4: the median of its distances to the members of"
                        + " the family, over the largest such median of a member.", List.of(Picture.FIGURE_4.file()),
                        new Tolerance(1, "of the family's", "If MATLAB's rounding is one more perturbation of an ulp, its"
                                + " median distance ranks among those of the members."),
                        (runs, references, differences) -> median(runs, references.get(0), runs.figure4(references.get(0))
                                .picture().inA(), "MATLAB", differences)),
                new Check("figure-4-farthest", "MATLAB's region of Figure 4: its largest distance to a member of the"
                        + " family, over the largest distance of two members.", List.of(Picture.FIGURE_4.file()),
                        new Tolerance(1, "of the family's", "No run of the program is farther from MATLAB than runs of"
                                + " the program are from each other."),
                        FamilyChecks::farthest),
                new Check("figure-4-boundary", "MATLAB's region of Figure 4: how far the pixels in a category that no"
                        + " member of the family gives them lie from the envelope of the family.", List.of(Picture.FIGURE_4.file()),
                        new Tolerance(0.01, "side of the square", "A member left out departs from the envelope of the"
                                + " other 46 by up to 0.006; where every parameter is moved by an ulp, up to 0.0098."),
                        FamilyChecks::boundary),
                new Check("nlsrun-10-octave-median", "The region of GNU Octave's run of nlsrun: the median of its"
                        + " distances to the members of the family, over the largest such median of a member.",
                        List.of(Picture.FIGURE_4.file(), OCTAVE),
                        new Tolerance(1, "of the family's", "As for MATLAB's region: one more perturbation of an ulp."),
                        FamilyChecks::octave));
    }

    private static void octave(Runs runs, List<Reference> references, Differences differences) {
        FamilyDistances family = runs.figure4(references.get(0));
        Network network = NlsrunChecks.network(references.get(1));
        BitSet region = family.picture().inA(new Classifier(network).unitSquare());
        median(runs, references.get(0), region, "Octave", differences);
    }

    private static void median(Runs runs, Reference figure, BitSet region, String who, Differences differences) {
        FamilyDistances family = runs.figure4(figure);
        double[] distances = family.distancesTo(region);
        double largest = family.largest(FamilyDistances::median);
        double median = FamilyDistances.median(distances);
        differences.add(new Deviation(who + "'s median distance", "at most " + percent(largest), percent(median),
                median / largest));
        differences.remark("From " + who + " to the " + distances.length + " runs: " + summary(distances)
                + "; between the runs: " + summary(family.pairs()) + "; largest median of a run "
                + percent(largest) + ".");
    }

    private static void farthest(Runs runs, List<Reference> references, Differences differences) {
        FamilyDistances family = runs.figure4(references.get(0));
        double[] distances = family.distancesTo(family.picture().inA());
        double farthest = Arrays.stream(distances).max().orElseThrow();
        double largest = Arrays.stream(family.pairs()).max().orElseThrow();
        differences.add(new Deviation("MATLAB's largest distance", "at most " + percent(largest), percent(farthest),
                farthest / largest));
        differences.remark("From the program's own run to MATLAB: " + percent(distances[0]) + ".");
        double nearest = Arrays.stream(distances).min().orElseThrow();
        differences.remark("The run nearest to MATLAB differs on " + percent(nearest)
                + ", the run nearest to the most isolated run on "
                + percent(family.largest(d -> Arrays.stream(d).min().orElseThrow()))
                + " (for information; no tolerance).");
    }

    private static void boundary(Runs runs, List<Reference> references, Differences differences) {
        FamilyDistances family = runs.figure4(references.get(0));
        PixelRegion picture = family.picture();
        BitSet outside = family.outside(picture.inA());
        double[][] envelope = picture.centres(family.envelope());
        double[][] centres = picture.centres(outside);
        int at = outside.nextSetBit(0);
        for (double[] centre : centres) {
            double nearest = Double.POSITIVE_INFINITY;
            for (double[] other : envelope) {
                nearest = Math.min(nearest, squaredDistance(centre, other));
            }
            differences.add(Deviation.ofPixel(picture, at, Math.sqrt(nearest)));
            at = outside.nextSetBit(at + 1);
        }
        differences.addAgreeing(picture.size() - centres.length);
        differences.remark(centres.length + " of MATLAB's " + picture.size()
                + " pixels are in a category that no run gives them; in "
                + envelope.length + " the runs differ.");
    }

    private static double squaredDistance(double[] p, double[] q) {
        return (p[0] - q[0]) * (p[0] - q[0]) + (p[1] - q[1]) * (p[1] - q[1]);
    }

    private static String summary(double[] distances) {
        return percent(Arrays.stream(distances).min().orElseThrow()) + " to "
                + percent(Arrays.stream(distances).max().orElseThrow()) + ", median " + percent(FamilyDistances.median(distances));
    }

    private static String percent(double share) {
        return NumberFormat.general(100 * share, 3) + " %";
    }
}
