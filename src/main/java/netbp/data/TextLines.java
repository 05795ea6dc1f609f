package netbp.data;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * The lines of a text file in UTF-8, with or without a byte order mark, ended by LF, CR LF or CR. A
 * line is held in memory only up to {@value #LONGEST_LINE} bytes.
 */
final class TextLines implements Closeable {

    /** The longest line in bytes. */
    static final int LONGEST_LINE = 1 << 20;

    private static final int BYTE_ORDER_MARK = 0xfeff;

    private final Path file;
    private final InputStream bytes;
    private byte[] line = new byte[1024];
    private long number;
    private int pending;

    /** @throws IOException with a message that names the file, if it cannot be opened */
    TextLines(Path file) throws IOException {
        this.file = file;
        if (Files.isDirectory(file)) {
            throw DataException.inText(file, 1, 1, "must be a file with labelled points", "is a folder");
        }
        try {
            bytes = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
            pending = bytes.read();
        } catch (NoSuchFileException e) {
            throw DataException.inText(file, 1, 1, "must be a file with labelled points", "no such file");
        } catch (IOException e) {
            throw DataException.inText(file, 1, 1, "must be a file that can be read", String.valueOf(e.getMessage()));
        }
    }

    /** The number of the line last read, from 1. */
    long number() {
        return number;
    }

    /** The next line without its end; null after the last. */
    String next() throws IOException {
        if (pending < 0) {
            return null;
        }
        number++;
        int length = 0;
        int b = pending;
        while (b >= 0 && b != '\n' && b != '\r') {
            if (length == LONGEST_LINE) {
                throw DataException.inText(file, number, column(length),
                        "a line must have at most " + LONGEST_LINE + " bytes", "has more");
            }
            if (length == line.length) {
                line = Arrays.copyOf(line, 2 * length);
            }
            line[length++] = (byte) b;
            b = bytes.read();
        }
        pending = b < 0 ? -1 : bytes.read();
        if (b == '\r' && pending == '\n') {
            pending = bytes.read();
        }
        return decode(length);
    }

    private String decode(int length) throws DataException {
        ByteBuffer in = ByteBuffer.wrap(line, 0, length);
        CharBuffer out = CharBuffer.allocate(length);
        CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(in, out, true);
        if (result.isError()) {
            throw DataException.inText(file, number, column(in.position()), "must be text in UTF-8",
                    String.format("byte 0x%02X", line[in.position()] & 0xff));
        }
        out.flip();
        if (number == 1 && out.length() > 0 && out.charAt(0) == BYTE_ORDER_MARK) {
            out.get();
        }
        for (int i = 0; i < out.length(); i++) {
            char c = out.charAt(i);
            if (Character.isISOControl(c) && c != '\t') {
                throw DataException.inText(file, number, column(i), "must be text without control characters",
                        String.valueOf(c));
            }
        }
        return out.toString();
    }

    /** The field that the byte at {@code position} of the line belongs to. */
    private long column(int position) {
        long column = 1;
        for (int i = 0; i < position; i++) {
            if (line[i] == ',') {
                column++;
            }
        }
        return column;
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
