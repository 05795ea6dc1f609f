package netbp.io;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Files that appear whole or not at all: written beside their place under another name, then moved. */
public final class WholeFile {

    private WholeFile() {
    }

    /** What goes into a file. */
    @FunctionalInterface
    public interface Content {

        /** Writes all of it; the stream is buffered and need not be closed. */
        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * Writes the file, replacing an older one.
     *
     * @throws IOException if it cannot be written; then an older one is as it was
     */
    public static void write(Path file, Content content) throws IOException {
        Path target = file.toAbsolutePath();
        Path temporary = partOf(target);
        try {
            try (OutputStream out = new BufferedOutputStream(
                    Files.newOutputStream(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), 1 << 16)) {
                content.writeTo(out);
            }
            Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    /** Writes text in UTF-8. */
    public static void write(Path file, String text) throws IOException {
        write(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * Creates the folder if it is not there and makes sure that files can be written to it.
     *
     * @throws IOException with a message that names the rule and the folder
     */
    public static void prepareFolder(Path folder) throws IOException {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new IOException("must be a folder: " + folder);
        }
        try {
            Files.createDirectories(folder);
            Path trial = partOf(folder.resolve("trial"));
            Files.createFile(trial);
            Files.delete(trial);
        } catch (IOException e) {
            throw new IOException("must be a folder that can be written to: " + folder, e);
        }
    }

    /** A name beside the file that no other process or thread takes; Files.createTempFile would start a SecureRandom. */
    private static Path partOf(Path file) {
        return file.resolveSibling("." + file.getFileName() + "." + ProcessHandle.current().pid() + "."
                + Long.toHexString(System.nanoTime()) + ".part");
    }
}
