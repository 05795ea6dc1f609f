package netbp.matlab;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * Writes a MAT-file of level 5, uncompressed, little-endian.
 *
 * <p>Source of the layout: MathWorks, "MAT-File Format", chapter 1.
 */
final class MatWriter {

    private static final String HEADER = "MATLAB 5.0 MAT-file, written by netbp";
    /** The characters MI as one number: its byte order in the file is that of the file. */
    private static final short ENDIAN = 'M' << 8 | 'I';
    private static final int DOUBLE = 6;
    /** Bytes of an array's flags and of its two dimensions, with their tags. */
    private static final int FLAGS_AND_SIZE_BYTES = 32;

    private final OutputStream out;
    private final ByteBuffer buffer = ByteBuffer.allocate(1 << 16).order(ByteOrder.LITTLE_ENDIAN);

    MatWriter(OutputStream out) {
        this.out = out;
    }

    /** Writes the matrices, then the words; what the variables hold besides cannot be written. */
    void write(MatVariables variables) throws IOException {
        byte[] text = Arrays.copyOf(HEADER.getBytes(StandardCharsets.US_ASCII), MatReader.HEADER_BYTES - 2 * Short.BYTES);
        put(text);
        room(2 * Short.BYTES).putShort((short) MatReader.LEVEL_5).putShort(ENDIAN);
        for (var variable : variables.matrices().entrySet()) {
            matrix(variable.getKey(), variable.getValue());
        }
        for (var variable : variables.words().entrySet()) {
            List<String> words = variable.getValue();
            if (words.size() == 1) {
                word(variable.getKey(), words.get(0));
            } else {
                cells(variable.getKey(), words);
            }
        }
        flush();
    }

    private void matrix(String name, Matrix matrix) throws IOException {
        long bytes = (long) matrix.values().length * Double.BYTES;
        array(DOUBLE, name, matrix.rows(), matrix.columns(), MatElements.TAG_BYTES + bytes);
        room(MatElements.TAG_BYTES).putInt(MatType.DOUBLE.number).putInt((int) bytes);
        for (double value : matrix.values()) {
            room(Double.BYTES).putDouble(value);
        }
    }

    private void cells(String name, List<String> words) throws IOException {
        long bytes = 0;
        for (String word : words) {
            bytes += MatElements.TAG_BYTES + FLAGS_AND_SIZE_BYTES + partBytes(0) + partBytes(encoded(word).length);
        }
        array(MatReader.CELL, name, 1, words.size(), bytes);
        for (String word : words) {
            word("", word);
        }
    }

    private void word(String name, String word) throws IOException {
        byte[] encoded = encoded(word);
        array(MatReader.CHARACTERS, name, 1, word.length(), partBytes(encoded.length));
        part(isAscii(word) ? MatType.UTF8 : MatType.UTF16, encoded);
    }

    /** UTF-8, one byte a character, or UTF-16 where that is not enough: Octave counts bytes as characters. */
    private static byte[] encoded(String word) {
        return word.getBytes(isAscii(word) ? StandardCharsets.UTF_8 : StandardCharsets.UTF_16LE);
    }

    private static boolean isAscii(String word) {
        return word.chars().allMatch(c -> c < 0x80);
    }

    /** Tag, flags, dimensions and name of an array. @param contents the bytes that follow */
    private void array(int kind, String name, int rows, int columns, long contents) throws IOException {
        byte[] encodedName = name.getBytes(StandardCharsets.US_ASCII);
        long bytes = FLAGS_AND_SIZE_BYTES + partBytes(encodedName.length) + contents;
        if (bytes > Integer.MAX_VALUE) {
            throw new IOException(name + " must have less than 2^31 bytes: " + bytes);
        }
        room(MatElements.TAG_BYTES + FLAGS_AND_SIZE_BYTES).putInt(MatType.MATRIX.number).putInt((int) bytes)
                .putInt(MatType.UINT32.number).putInt(2 * Integer.BYTES).putInt(kind).putInt(0)
                .putInt(MatType.INT32.number).putInt(2 * Integer.BYTES).putInt(rows).putInt(columns);
        part(MatType.INT8, encodedName);
    }

    /** An element, with its bytes in its tag where they are four at most. */
    private void part(MatType type, byte[] bytes) throws IOException {
        if (bytes.length >= 1 && bytes.length <= MatElements.SMALL_BYTES) {
            room(MatElements.SMALL_BYTES).putInt(bytes.length << 16 | type.number);
        } else {
            room(MatElements.TAG_BYTES).putInt(type.number).putInt(bytes.length);
        }
        put(bytes);
        put(new byte[padding(bytes.length)]);
    }

    /** The bytes that {@link #part} writes. */
    private static long partBytes(int length) {
        boolean small = length >= 1 && length <= MatElements.SMALL_BYTES;
        return (small ? MatElements.SMALL_BYTES : MatElements.TAG_BYTES) + length + padding(length);
    }

    /** The zeros that follow the given number of bytes. */
    private static int padding(int length) {
        int boundary = length >= 1 && length <= MatElements.SMALL_BYTES ? MatElements.SMALL_BYTES : MatElements.TAG_BYTES;
        return (boundary - length % boundary) % boundary;
    }

    private void put(byte[] bytes) throws IOException {
        flush();
        out.write(bytes);
    }

    private ByteBuffer room(int bytes) throws IOException {
        if (buffer.remaining() < bytes) {
            flush();
        }
        return buffer;
    }

    private void flush() throws IOException {
        out.write(buffer.array(), 0, buffer.position());
        buffer.clear();
    }
}
