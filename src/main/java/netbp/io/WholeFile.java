package netbp.io;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * Files that appear whole or not at all: written beside their place under another name, then moved. A
 * program that is killed leaves the old file or the new one; after a loss of power, too, since the bytes
 * are on the disk before the move. A device such as /dev/stdout is written to directly.
 *
 * <p>Every message names the file and the reason. {@link ProtectedFiles} are never written over.
 */
public final class WholeFile {

    private static final int BUFFER_BYTES = 1 << 16;

    private WholeFile() {
    }

    /** What goes into a file. */
    @FunctionalInterface
    public interface Content {

        /** Writes all of it; the stream is buffered and need not be closed. */
        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * Writes the file, replacing an older one; a symbolic link stays and the file that it points to is replaced.
     *
     * @throws IOException if it cannot be written, with a message that names file and reason; then an older
     *         one is as it was
     */
    public static void write(Path file, Content content) throws IOException {
        ProtectedFiles.requireOther(file);
        try {
            if (isDevice(file)) {
                try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), BUFFER_BYTES)) {
                    content.writeTo(out);
                }
            } else {
                replace(Files.exists(file) ? file.toRealPath() : file.toAbsolutePath(), content);
            }
        } catch (IOException | UncheckedIOException e) {
            throw new IOException(file + ": could not be written: " + Reason.of(e), e);
        }
    }

    /** Writes text in UTF-8. */
    public static void write(Path file, String text) throws IOException {
        write(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static void replace(Path target, Content content) throws IOException {
        Path temporary = partOf(target);
        // for a JVM that ends midway; the finally clause serves all other cases
        temporary.toFile().deleteOnExit();
        try {
            try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                    OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER_BYTES)) {
                content.writeTo(out);
                out.flush();
                channel.force(true);
            }
            Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    private static boolean isDevice(Path file) {
        return Files.exists(file) && !Files.isRegularFile(file) && !Files.isDirectory(file);
    }

    /**
     * Makes sure, before any work is done, that the file can be written; its folder is created if it is missing.
     *
     * @throws IOException with a message that names the rule and the file
     */
    public static void prepare(Path file) throws IOException {
        ProtectedFiles.requireOther(file);
        if (Files.isDirectory(file)) {
            throw new IOException("must be a file: is a folder: " + file);
        }
        if (Files.exists(file)) {
            if (!Files.isWritable(file)) {
                throw new IOException("must be a file that can be written to: " + file);
            }
            if (isDevice(file)) {
                return;
            }
        }
        Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
        try {
            prepareFolder(target.getParent());
        } catch (IOException e) {
            throw new IOException("its folder " + e.getMessage(), e);
        }
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
            throw new IOException("must be a folder that can be written to: " + folder + " (" + Reason.of(e) + ")", e);
        }
    }

    /** A name beside the file that no other process or thread takes; Files.createTempFile would start a SecureRandom. */
    private static Path partOf(Path file) {
        return file.resolveSibling("." + file.getFileName() + "." + ProcessHandle.current().pid() + "."
                + Long.toHexString(System.nanoTime()) + ".part");
    }
}
