package netbp.io;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * The log of a {@link Ledger}: a {@link Head}, then one entry after another, each with its length and a checksum, so
 * that one that was half written is known.
 */
final class LedgerLog implements Closeable {

    private static final int MAGIC = 0x6e627031;
    private static final int FRAME_BYTES = 8;

    private final Path file;
    private Optional<FileChannel> channel = Optional.empty();
    private long end;

    LedgerLog(Path file) {
        this.file = file;
    }

    /**
     * What the log says at its beginning.
     *
     * @param settings of the work
     * @param total entries of the finished files
     * @param size entries in the files when it was begun
     * @param lengths of the files, bytes
     */
    record Head(String settings, long total, long size, long[] lengths) {

        private byte[] bytes() throws IOException {
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

        /** Writes a log without entries, over an older one. */
        void write(Path log) throws IOException {
            WholeFile.write(log, out -> out.write(bytes()));
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

    /** Where an entry lies in the log. */
    record Slot(long offset, int length) {
    }

    /** Opens the log behind its head and finds its entries by their numbers; what follows the last whole one is cut off. */
    Map<Long, Slot> open(Head head) throws IOException {
        FileChannel log = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
        channel = Optional.of(log);
        end = head.bytes().length;
        Map<Long, Slot> entries = new HashMap<>();
        while (end + FRAME_BYTES <= log.size()) {
            ByteBuffer frame = read(end, FRAME_BYTES);
            int length = frame.getInt();
            int sum = frame.getInt();
            if (length < Long.BYTES || end + FRAME_BYTES + length > log.size()) {
                break;
            }
            ByteBuffer payload = read(end + FRAME_BYTES, length);
            if (checksum(payload.array()) != sum) {
                break;
            }
            entries.put(payload.getLong(), new Slot(end + FRAME_BYTES, length));
            end += FRAME_BYTES + length;
        }
        log.truncate(end);
        return entries;
    }

    /** Begins a new log in place of this one. */
    void begin(Head head) throws IOException {
        close();
        head.write(file);
        open(head);
    }

    /** The length in bytes. */
    long length() {
        return end;
    }

    /** Adds an entry with its lines for each file. */
    Slot add(long index, List<String> texts) throws IOException {
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
        Slot slot = new Slot(end + FRAME_BYTES, payload.length);
        write(channel.orElseThrow().position(end), file, frame);
        end += FRAME_BYTES + payload.length;
        return slot;
    }

    /** The lines of an entry for each of so many files. */
    List<byte[]> read(Slot slot, int files) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(read(slot.offset, slot.length).array()));
        in.readLong();
        List<byte[]> texts = new ArrayList<>();
        for (int i = 0; i < files; i++) {
            texts.add(in.readNBytes(in.readInt()));
        }
        return texts;
    }

    private ByteBuffer read(long offset, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        while (bytes.hasRemaining()) {
            if (channel.orElseThrow().read(bytes, offset + bytes.position()) < 0) {
                throw new IOException(file + ": must not be changed by another program");
            }
        }
        return bytes.flip();
    }

    private static int checksum(byte[] bytes) {
        CRC32 sum = new CRC32();
        sum.update(bytes);
        return (int) sum.getValue();
    }

    /** Writes all of the bytes at the channel's position. */
    static void write(FileChannel channel, Path file, ByteBuffer bytes) throws IOException {
        try {
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        } catch (IOException e) {
            throw new IOException(file + ": could not be written: " + Reason.of(e), e);
        }
    }

    @Override
    public void close() throws IOException {
        if (channel.isPresent()) {
            channel.get().close();
        }
    }
}
