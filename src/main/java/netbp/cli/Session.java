package netbp.cli;

import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;

import netbp.io.ProtectedFiles;

/**
 * What one run of the program gives to its command.
 *
 * @param interruption Ctrl-C
 * @param inputs the files that are read, and never written over
 * @param out lines for a reader
 * @param data standard output in UTF-8, for CSV and the like
 */
record Session(Interruption interruption, ProtectedFiles inputs, PrintWriter out, Writer data) implements AutoCloseable {

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
