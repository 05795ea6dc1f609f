package netbp.validation;

/** Who made a reference. */
enum Maker {

    /** MATLAB stored, printed or drew it. */
    MATLAB("MATLAB"),
    /** GNU Octave, fed with MATLAB's stream. */
    OCTAVE("GNU Octave, not MATLAB"),
    /** Neither: what MATLAB used and did not print. */
    REBUILT("rebuilt, not stored by MATLAB");

    private final String words;

    Maker(String words) {
        this.words = words;
    }

    /** The maker of a file, by its path. */
    static Maker of(String file) {
        if (file.equals(LevenbergMarquardtData.FILE) || file.equals(StreamChecks.CASES)) {
            return REBUILT;
        }
        return file.startsWith("matlab/") ? MATLAB : OCTAVE;
    }

    @Override
    public String toString() {
        return words;
    }
}
