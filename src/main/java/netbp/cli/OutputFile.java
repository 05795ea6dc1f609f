package netbp.cli;

import java.io.IOException;
import java.nio.file.Path;

import netbp.io.WholeFile;

/** A file given by an option such as {@code --save}. */
final class OutputFile {

    private OutputFile() {
    }

    /** Makes sure, before any work is done, that the file can be written; its folder is created where need be. */
    static void prepare(String option, Path file) {
        try {
            WholeFile.prepare(file);
        } catch (IOException e) {
            throw new InputException(option + (e.getMessage().startsWith("its") ? ": " : " ") + e.getMessage(), e);
        }
    }

    /** The file with {@code -number} before the ending of its name. */
    static Path numbered(Path file, int number) {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return dot <= 0 ? file.resolveSibling(name + "-" + number)
                : file.resolveSibling(name.substring(0, dot) + "-" + number + name.substring(dot));
    }
}
