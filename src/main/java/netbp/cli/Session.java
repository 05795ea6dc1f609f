package netbp.cli;

import java.io.Writer;
import java.nio.file.Path;

import netbp.io.ProtectedFiles;

/**
 * What one run of the program gives to its command.
 *
 * @param interruption Ctrl-C
 * @param inputs the files that are read, and never written over
 * @param data standard output in UTF-8, for CSV and the like; what is meant for a reader goes to the command line's
 *        writer
 */
record Session(Interruption interruption, ProtectedFiles inputs, Writer data) implements AutoCloseable {

    /** An input, protected from now on. */
    Path input(Path file) {
        inputs.add(file);
        return file;
    }

    /** To be called when the last line is printed. */
    @Override
    public void close() {
        inputs.close();
        interruption.close();
    }
}
