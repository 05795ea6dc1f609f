package netbp.io;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Text files that grow together by numbered entries, 0, 1, 2, ..., in this order whatever the order in
 * which the entries are made. Each entry is some whole lines for each file.
 *
 * <p>An entry goes first to a log beside the files; when all before it are there, to the files. The log
 * begins with how far the files had come when it was begun. So whatever ends the program, {@link #resume}
 * finds every entry that was added, cuts off what was half written, and the files go on as if nothing had
 * happened. Memory holds a few words for each entry that waits for an earlier one.
 */
public final class Ledger implements Closeable {

    /** The name of the log. */
    public static final String LOG = "resume.log";

    /** A log that has grown beyond this is begun anew as soon as no entry waits. */
    private static final long LONG_LOG = 1 << 20;

    /**
     * A file of the ledger.
     *
     * @param name in the folder
     * @param header its first lines
     */
    public record Part(String name, String header) {
    }

    /**
     * What a folder holds.
     *
     * @param settings of the work that it holds; empty if it holds none
     * @param size entries in the files
     * @param total entries when it is complete
     */
    public record State(String settings, long size, long total) {

        /** Whether there is work to go on with. */
        public boolean isUnfinished() {
            return size < total;
        }
    }

    private final Path folder;
    private final LedgerLog.Head head;
    private final List<Part> parts;
    private final FileChannel[] files;
    private final Map<Long, LedgerLog.Slot> waiting = new HashMap<>();
    private final LedgerLog log;
    private long size;

    private Ledger(Path folder, LedgerLog.Head head, List<Part> parts) {
        this.folder = folder;
        this.head = head;
        this.size = head.size();
        this.parts = List.copyOf(parts);
        files = new FileChannel[parts.size()];
        log = new LedgerLog(folder.resolve(LOG));
    }

    /** The first line in which two texts of settings differ, as {@code "was": "is"}; nothing if they have the same lines. */
    public static Optional<String> difference(String before, String now) {
        List<String> were = before.lines().toList();
        List<String> are = now.lines().toList();
        for (int i = 0; i < Math.max(were.size(), are.size()); i++) {
            String was = i < were.size() ? were.get(i) : "nothing";
            String is = i < are.size() ? are.get(i) : "nothing";
            if (!was.equals(is)) {
                return Optional.of("\"" + was + "\": \"" + is + "\"");
            }
        }
        return Optional.empty();
    }

    /** What the folder holds, as of when its log was begun. */
    public static State state(Path folder) throws IOException {
        Path log = folder.resolve(LOG);
        if (!Files.exists(log)) {
            return new State("", 0, 0);
        }
        LedgerLog.Head head = LedgerLog.Head.read(log);
        return new State(head.settings(), head.size(), head.total());
    }

    /**
     * Begins files without entries, over older ones.
     *
     * @param settings what the entries depend on, kept for {@link #state}
     * @param total the number of entries of the finished files
     * @throws IOException if a file cannot be written or is a file that is read
     */
    public static Ledger begin(Path folder, String settings, long total, List<Part> parts) throws IOException {
        for (Part part : parts) {
            WholeFile.prepare(folder.resolve(part.name));
        }
        new LedgerLog.Head(settings, total, 0, new long[parts.size()]).write(folder.resolve(LOG));
        return resume(folder, parts);
    }

    /**
     * Goes on with files that were begun.
     *
     * @throws IOException if there is no log or it does not fit the files
     */
    public static Ledger resume(Path folder, List<Part> parts) throws IOException {
        LedgerLog.Head head = LedgerLog.Head.read(folder.resolve(LOG));
        Ledger ledger = new Ledger(folder, head, parts);
        try {
            ledger.open();
        } catch (IOException e) {
            ledger.close();
            throw e;
        }
        return ledger;
    }

    private void open() throws IOException {
        if (head.lengths().length != files.length) {
            throw new IOException(folder.resolve(LOG) + ": must be the log of the files of this command");
        }
        for (int i = 0; i < files.length; i++) {
            long length = head.lengths()[i];
            Path file = folder.resolve(parts.get(i).name);
            ProtectedFiles.requireOther(file);
            files[i] = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (!lock(files[i])) {
                throw new IOException(file + ": must not be in use by another run of the program");
            }
            if (files[i].size() < length) {
                throw new IOException(file + ": must not have been shortened: " + files[i].size() + " bytes, "
                        + length + " were written");
            }
            files[i].truncate(length);
            files[i].position(length);
            if (length == 0) {
                write(i, parts.get(i).header.getBytes(StandardCharsets.UTF_8));
            }
        }
        waiting.putAll(log.open(head));
        waiting.keySet().removeIf(index -> index < size);
        drain();
    }

    /** Locks a byte far behind the end: on Windows a lock on the lines would keep others from reading them. */
    private static boolean lock(FileChannel file) throws IOException {
        try {
            return file.tryLock(Long.MAX_VALUE - 1, 1, false) != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    /** The number of entries in the files. */
    public synchronized long size() {
        return size;
    }

    /** Whether the entry has been added. */
    public synchronized boolean contains(long index) {
        return index < size || waiting.containsKey(index);
    }

    /** How many entries have been added, those that wait for an earlier one among them. */
    public synchronized long added() {
        return size + waiting.size();
    }

    /**
     * Adds an entry. Threads may call this at the same time.
     *
     * @param texts the lines for each file, each ending with a line feed
     * @throws IOException if it cannot be written, with the file and the reason
     */
    public synchronized void add(long index, List<String> texts) throws IOException {
        if (index >= head.total() || contains(index) || texts.size() != files.length) {
            throw new IllegalArgumentException("entry must be a new one of " + head.total() + " with lines for " + files.length
                    + " files: " + index);
        }
        waiting.put(index, log.add(index, texts));
        drain();
    }

    /** Moves the entries that are next in order to the files. */
    private void drain() throws IOException {
        for (LedgerLog.Slot slot = waiting.get(size); slot != null; slot = waiting.get(size)) {
            List<byte[]> texts = log.read(slot, files.length);
            for (int i = 0; i < files.length; i++) {
                write(i, texts.get(i));
            }
            waiting.remove(size++);
        }
        if (waiting.isEmpty() && log.length() > LONG_LOG) {
            beginLog();
        }
    }

    /** A new log says how far the files have come, once that is on the disk. */
    private void beginLog() throws IOException {
        long[] lengths = new long[files.length];
        for (int i = 0; i < files.length; i++) {
            files[i].force(false);
            lengths[i] = files[i].position();
        }
        log.begin(new LedgerLog.Head(head.settings(), head.total(), size, lengths));
    }

    private void write(int i, byte[] bytes) throws IOException {
        LedgerLog.write(files[i], folder.resolve(parts.get(i).name), ByteBuffer.wrap(bytes));
    }

    /** Makes the log short where no entry waits. */
    public synchronized void checkpoint() throws IOException {
        if (waiting.isEmpty()) {
            beginLog();
        }
    }

    @Override
    public synchronized void close() throws IOException {
        for (FileChannel file : files) {
            if (file != null) {
                file.close();
            }
        }
        log.close();
    }
}
