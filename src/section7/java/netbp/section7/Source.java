package netbp.section7;

import java.nio.file.Path;

/**
 * Where images come from.
 *
 * @param words for reports
 * @param isMadeUp whether they are drawn, not photographs
 */
record Source(String words, boolean isMadeUp) {

    static Source madeUp() {
        return new Source("made-up images of ten shapes", true);
    }

    static Source files(Path folder) {
        return new Source("the images in " + folder, false);
    }
}
