package netbp.io;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
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
import java.util.zip.CRC32;

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

    private static final int MAGIC = 0x6e627031;
    private static final int FRAME_BYTES = 8;
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

    /** What the log says at its beginning. */
    private record Head(String settings, long total, long size, long[] lengths) {

        byte[] bytes() throws IOException {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            DataOutputStream out = new DataOutputStream(bytes);
            out.writeInt(MAGIC);
            byte[] text = settings.getBytes(StandardCharsets.UTF_8);
            out.writeInt(text.length);
            out.write(text);
            out.writeLong(total);
            out.writeLong(size);
            out.writeInt(lengths.length);
            for (long length : lengths) {
                out.writeLong(length);
            }
            return bytes.toByteArray();
        }

        static Head read(Path log) throws IOException {
            try (DataInputStream in = new DataInputStream(Files.newInputStream(log))) {
                if (in.readInt() != MAGIC) {
                    throw new IOException("not written by this program");
                }
                String settings = new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
                long total = in.readLong();
                long size = in.readLong();
                long[] lengths = new long[in.readInt()];
                for (int i = 0; i < lengths.length; i++) {
                    lengths[i] = in.readLong();
                }
                return new Head(settings, total, size, lengths);
            } catch (IOException | IllegalArgumentException | NegativeArraySizeException e) {
                throw new IOException(log + ": must be the log of unfinished work: " + e.getMessage(), e);
            }
        }
    }

    /** Where an entry that waits lies in the log. */
    private record Slot(long offset, int length) {
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
    private final String settings;
    private final long total;
    private final List<Part> parts;
    private final FileChannel[] files;
    private final Map<Long, Slot> waiting = new HashMap<>();
    private FileChannel log;
    private long logEnd;
    private long size;

    private Ledger(Path folder, String settings, long total, List<Part> parts) {
        this.folder = folder;
        this.settings = settings;
        this.total = total;
        this.parts = List.copyOf(parts);
        files = new FileChannel[parts.size()];
    }

    /** What the folder holds, as of when its log was begun. */
    public static State state(Path folder) throws IOException {
        Path log = folder.resolve(LOG);
        if (!Files.exists(log)) {
            return new State("", 0, 0);
        }
        Head head = Head.read(log);
        return new State(head.settings, head.size, head.total);
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
        WholeFile.write(folder.resolve(LOG), out -> out.write(new Head(settings, total, 0, new long[parts.size()]).bytes()));
        return resume(folder, parts);
    }

    /**
     * Goes on with files that were begun.
     *
     * @throws IOException if there is no log or it does not fit the files
     */
    public static Ledger resume(Path folder, List<Part> parts) throws IOException {
        Head head = Head.read(folder.resolve(LOG));
        Ledger ledger = new Ledger(folder, head.settings, head.total, parts);
        try {
            ledger.open(head);
        } catch (IOException e) {
            ledger.close();
            throw e;
        }
        return ledger;
    }

    private void open(Head head) throws IOException {
        if (head.lengths.length != files.length) {
            throw new IOException(folder.resolve(LOG) + ": must be the log of the files of this command");
        }
        size = head.size;
        for (int i = 0; i < files.length; i++) {
            Path file = folder.resolve(parts.get(i).name);
            ProtectedFiles.requireOther(file);
            files[i] = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (!lock(files[i])) {
                throw new IOException(file + ": must not be in use by another run of the program");
            }
            if (files[i].size() < head.lengths[i]) {
                throw new IOException(file + ": must not have been shortened: " + files[i].size() + " bytes, "
                        + head.lengths[i] + " were written");
            }
            files[i].truncate(head.lengths[i]);
            files[i].position(head.lengths[i]);
            if (head.lengths[i] == 0) {
                write(i, ByteBuffer.wrap(parts.get(i).header.getBytes(StandardCharsets.UTF_8)));
            }
        }
        openLog(head.bytes().length);
        readLog();
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

    private void openLog(long length) throws IOException {
        log = FileChannel.open(folder.resolve(LOG), StandardOpenOption.READ, StandardOpenOption.WRITE);
        logEnd = length;
    }

    /** Finds the entries in the log; what follows the last whole one is cut off. */
    private void readLog() throws IOException {
        while (logEnd + FRAME_BYTES <= log.size()) {
            ByteBuffer frame = read(logEnd, FRAME_BYTES);
            int length = frame.getInt();
            int sum = frame.getInt();
            if (length < Long.BYTES || logEnd + FRAME_BYTES + length > log.size()) {
                break;
            }
            ByteBuffer payload = read(logEnd + FRAME_BYTES, length);
            if (checksum(payload.array()) != sum) {
                break;
            }
            waiting.put(payload.getLong(), new Slot(logEnd + FRAME_BYTES, length));
            logEnd += FRAME_BYTES + length;
        }
        waiting.keySet().removeIf(index -> index < size);
        log.truncate(logEnd);
    }

    private ByteBuffer read(long offset, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        while (bytes.hasRemaining()) {
            if (log.read(bytes, offset + bytes.position()) < 0) {
                throw new IOException(folder.resolve(LOG) + ": must not be changed by another program");
            }
        }
        return bytes.flip();
    }

    private static int checksum(byte[] bytes) {
        CRC32 sum = new CRC32();
        sum.update(bytes);
        return (int) sum.getValue();
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
        if (index >= total || contains(index) || texts.size() != files.length) {
            throw new IllegalArgumentException("entry must be a new one of " + total + " with lines for " + files.length
                    + " files: " + index);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeLong(index);
        for (String text : texts) {
            byte[] lines = text.getBytes(StandardCharsets.UTF_8);
            out.writeInt(lines.length);
            out.write(lines);
        }
        byte[] payload = bytes.toByteArray();
        ByteBuffer frame = ByteBuffer.allocate(FRAME_BYTES + payload.length).putInt(payload.length)
                .putInt(checksum(payload)).put(payload).flip();
        long at = logEnd;
        write(log.position(at), LOG, frame);
        logEnd += FRAME_BYTES + payload.length;
        waiting.put(index, new Slot(at + FRAME_BYTES, payload.length));
        drain();
    }

    /** Moves the entries that are next in order to the files. */
    private void drain() throws IOException {
        for (Slot slot = waiting.get(size); slot != null; slot = waiting.get(size)) {
            DataInputStream in = new DataInputStream(new ByteArrayInputStream(read(slot.offset, slot.length).array()));
            in.readLong();
            for (int i = 0; i < files.length; i++) {
                write(i, ByteBuffer.wrap(in.readNBytes(in.readInt())));
            }
            waiting.remove(size++);
        }
        if (waiting.isEmpty() && logEnd > LONG_LOG) {
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
        log.close();
        byte[] head = new Head(settings, total, size, lengths).bytes();
        WholeFile.write(folder.resolve(LOG), out -> out.write(head));
        openLog(head.length);
    }

    private void write(int i, ByteBuffer bytes) throws IOException {
        write(files[i], parts.get(i).name, bytes);
    }

    private void write(FileChannel channel, String name, ByteBuffer bytes) throws IOException {
        try {
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        } catch (IOException e) {
            throw new IOException(folder.resolve(name) + ": could not be written: " + Reason.of(e), e);
        }
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
        if (log != null) {
            log.close();
        }
    }
}
