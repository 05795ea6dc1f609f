package netbp.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import netbp.io.WholeFile;

/** Files and folders given by options such as {@code --save} and {@code --out}, made ready before any work is done. */
final class OutputPaths {

    private OutputPaths() {
    }

    /** Makes sure that the file can be written; its folder is created if it is missing. */
    static void prepareFile(String option, Path file) {
        try {
            WholeFile.prepare(file);
        } catch (IOException e) {
            throw new InputException(option + (e.getMessage().startsWith("its") ? ": " : " ") + e.getMessage(), e);
        }
    }

    /** The same for a file whose name, if it has an extension, must have that of what it will hold. */
    static void prepareFile(String option, Path file, String extension) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        if (name.indexOf('.') > 0 && !name.endsWith(extension)) {
            throw new InputException(option + " must be the name of a " + extension + " file: " + file);
        }
        prepareFile(option, file);
    }

    /** Creates the folder if it is missing. */
    static void prepareFolder(String option, Path folder) {
        try {
            WholeFile.prepareFolder(folder);
        } catch (IOException e) {
            throw new InputException(option + " " + e.getMessage(), e);
        }
    }

    /** The same, and makes sure that these files in it can be written. */
    static void prepareFolder(String option, Path folder, List<String> names) {
        prepareFolder(option, folder);
        for (String name : names) {
            prepareFile(option, folder.resolve(name));
        }
    }

    /** The file with {@code -number} before the extension of its name. */
    static Path numbered(Path file, int number) {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return dot <= 0 ? file.resolveSibling(name + "-" + number)
                : file.resolveSibling(name.substring(0, dot) + "-" + number + name.substring(dot));
    }
}
