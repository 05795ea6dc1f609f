package netbp.io;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The files that a command reads. Until it is closed, {@link WholeFile} refuses to write over them under
 * whatever name: relative, through a symbolic or a hard link, in other capitals where the file
 * system ignores them.
 *
 * <p>The set of those that are open belongs to the JVM, as the files do: pictures and tables are written
 * deep below the command that read its input, and none of them may be forgotten.
 */
public final class ProtectedFiles implements AutoCloseable {

    private static final Set<ProtectedFiles> OPEN = ConcurrentHashMap.newKeySet();

    private final Set<Path> files = ConcurrentHashMap.newKeySet();

    /** Protects nothing yet. */
    public ProtectedFiles() {
        OPEN.add(this);
    }

    /** Protects a file; one that is not there needs no protection. */
    public void add(Path file) {
        files.add(file.toAbsolutePath());
    }

    /** @throws IOException if the target is a file that a command reads */
    static void requireOther(Path target) throws IOException {
        for (ProtectedFiles open : OPEN) {
            for (Path file : open.files) {
                if (Files.exists(file) && Files.exists(target) && Files.isSameFile(file, target)) {
                    throw new IOException("must not be a file that is read: " + target);
                }
            }
        }
    }

    /** Ends the protection. */
    @Override
    public void close() {
        OPEN.remove(this);
    }
}
