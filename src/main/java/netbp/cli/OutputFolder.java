package netbp.cli;

import java.io.IOException;
import java.nio.file.Path;

import netbp.io.WholeFile;

/** The folder given by {@code --out}. */
final class OutputFolder {

    private OutputFolder() {
    }

    /** Creates the folder where need be, before any work is done. */
    static Path prepare(Path folder) {
        return prepare("--out", folder);
    }

    /** The same for the folder given by another option. */
    static Path prepare(String option, Path folder) {
        try {
            WholeFile.prepareFolder(folder);
        } catch (IOException e) {
            throw new InputException(option + " " + e.getMessage(), e);
        }
        return folder;
    }
}
