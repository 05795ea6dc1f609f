package netbp.io;

import java.io.BufferedInputStream;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files that are read; a failure is reported in one line that names the file. */
public final class InputFile {

    /** The largest file that is taken into memory whole, in bytes. */
    private static final int LARGEST = 1 << 30;

    private InputFile() {
    }

    /**
     * Opens the file.
     *
     * @throws IOException if it is not there, is a folder or may not be read
     */
    public static InputStream open(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new IOException(file + ": must be a file: is a folder");
        }
        if (Files.notExists(file)) {
            throw new IOException(file + ": no such file");
        }
        try {
            // a stream of java.nio asks a pipe for its position
            return new BufferedInputStream(
                    Files.isRegularFile(file) ? Files.newInputStream(file) : new FileInputStream(file.toFile()), 1 << 16);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    /** All of the file's bytes. @throws IOException as {@link #open}, or if there are more than 2^30 */
    public static byte[] bytes(Path file) throws IOException {
        try (InputStream in = open(file)) {
            byte[] bytes = read(file, in);
            if (bytes.length > LARGEST) {
                throw new IOException(file + ": must have at most " + LARGEST + " bytes: has more");
            }
            return bytes;
        }
    }

    private static byte[] read(Path file, InputStream in) throws IOException {
        try {
            return in.readNBytes(LARGEST + 1);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    /** The same failure with the file's name. */
    public static IOException unreadable(Path file, Exception e) {
        return new IOException(file + ": could not be read: " + Reason.of(e), e);
    }
}
