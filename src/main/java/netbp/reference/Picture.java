package netbp.reference;

/** The decision regions read off MATLAB's pictures, each with the pixels that its file must hold. */
public enum Picture {

    /** nlsrun.m on the ten points. */
    FIGURE_4("matlab/figures/nlsrun-region.csv", 67, 779, 636_585),
    /** netbp.m on the ten points. */
    FIGURE_8("matlab/figures/netbpfull-region.csv", 63, 716, 670_206),
    DEEP_SIGMOID("matlab/figures/deep-sigmoid-region.csv", 69, 775, 627_779),
    DEEP_RELU("matlab/figures/deep-relu-region.csv", 52, 580, 349_317);

    private final String file;
    private final int firstRow;
    private final int lastRow;
    private final int pixels;

    Picture(String file, int firstRow, int lastRow, int pixels) {
        this.file = file;
        this.firstRow = firstRow;
        this.lastRow = lastRow;
        this.pixels = pixels;
    }

    /** The reference. */
    public String file() {
        return file;
    }

    /** @throws ReferenceException if the geometry is not stated, a row or a pixel is missing or a run malformed */
    public PixelRegion read(Reference reference) {
        return new PixelRegion(reference, firstRow, lastRow, pixels);
    }
}
