package netbp.matlab;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * The data elements of a MAT-file of level 5, looked over before they are parsed: each lies within
 * the one around it, and an array is no larger than the bytes that hold it. A parser that trusts the
 * lengths written in a damaged file would ask for gigabytes.
 *
 * <p>Source of the layout: MathWorks, "MAT-File Format", chapter 1.
 */
final class MatElements {

    /** The most bytes that compressed elements may unfold to. */
    private static final int MOST_BYTES = 1 << 29;
    private static final int HEADER_BYTES = 128;
    private static final int TAG_BYTES = 8;
    private static final int MATRIX = 14;
    private static final int COMPRESSED = 15;
    private static final int CELL = 1;
    private static final int CHARACTERS = 4;
    private static final int FIRST_NUMERIC = 6;
    private static final int LAST_NUMERIC = 15;

    private final ByteBuffer file;
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();

    private MatElements(byte[] bytes) {
        file = ByteBuffer.wrap(bytes);
    }

    /**
     * The file with its elements unfolded, and only those that are matrices of numbers, characters or
     * cells of them.
     *
     * @throws IOException whose message is a rule and what was found
     */
    static byte[] checked(byte[] bytes) throws IOException {
        return new MatElements(bytes).checked();
    }

    private byte[] checked() throws IOException {
        checkHeader();
        kept.write(file.array(), 0, HEADER_BYTES);
        file.position(HEADER_BYTES);
        while (file.hasRemaining()) {
            int at = file.position();
            require(file.remaining() >= TAG_BYTES, at, TAG_BYTES, file.remaining());
            int type = file.getInt();
            long length = Integer.toUnsignedLong(file.getInt());
            require(length <= file.remaining(), at, length, file.remaining());
            ByteBuffer body = file.slice().order(file.order()).limit((int) length);
            file.position(file.position() + (int) length);
            if (type == COMPRESSED) {
                body = inflated(body, at);
                type = body.remaining() < TAG_BYTES ? 0 : body.getInt();
                long inner = type == 0 ? 0 : Integer.toUnsignedLong(body.getInt());
                require(inner <= body.remaining(), at, inner, body.remaining());
                body = body.slice().order(file.order()).limit((int) inner);
            }
            if (type != MATRIX) {
                throw new IOException("must hold arrays only: element of type " + type + " at byte " + at);
            }
            keepIfReadable(body, at);
        }
        return kept.toByteArray();
    }

    private void checkHeader() throws IOException {
        byte[] bytes = file.array();
        String text = new String(bytes, 0, Math.min(bytes.length, HEADER_BYTES), StandardCharsets.ISO_8859_1);
        if (text.startsWith("MATLAB 7.3")) {
            throw new IOException("must be a whole MAT-file of level 5 (MATLAB: save -v7): is of version 7.3");
        }
        boolean little = text.endsWith("IM");
        if (text.length() < HEADER_BYTES || !little && !text.endsWith("MI")) {
            throw new IOException("must be a whole MAT-file of level 5 (MATLAB and Octave: save -v7): "
                    + (bytes.length == 0 ? "is empty" : "has no such header"));
        }
        file.order(little ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    }

    private ByteBuffer inflated(ByteBuffer body, int at) throws IOException {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(body);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            byte[] part = new byte[1 << 16];
            while (!inflater.finished()) {
                int count = inflater.inflate(part);
                if (count == 0 && !inflater.finished()) {
                    throw new IOException("must be a whole MAT-file: the compressed element at byte " + at + " is cut");
                }
                out.write(part, 0, count);
                if (kept.size() + (long) out.size() > MOST_BYTES) {
                    throw new IOException("must unfold to at most " + MOST_BYTES + " bytes: the element at byte " + at
                            + " exceeds it");
                }
            }
            return ByteBuffer.wrap(out.toByteArray()).order(file.order());
        } catch (DataFormatException e) {
            throw new IOException("must be a whole MAT-file: the compressed element at byte " + at + " is damaged", e);
        } finally {
            inflater.end();
        }
    }

    private void keepIfReadable(ByteBuffer body, int at) throws IOException {
        if (isReadable(body.slice().order(file.order()), at, true)) {
            ByteBuffer tag = ByteBuffer.allocate(TAG_BYTES).order(file.order()).putInt(MATRIX).putInt(body.remaining());
            kept.writeBytes(tag.array());
            byte[] bytes = new byte[body.remaining()];
            body.get(bytes);
            kept.writeBytes(bytes);
        }
    }

    /** Whether the array in {@code body} is of a kind that can be read; its lengths are checked if so. */
    private boolean isReadable(ByteBuffer body, int at, boolean cellsAllowed) throws IOException {
        int bytes = body.remaining();
        ByteBuffer flags = nextPart(body, at);
        require(flags.remaining() == TAG_BYTES, at, TAG_BYTES, flags.remaining());
        int kind = flags.getInt() & 0xff;
        boolean cells = kind == CELL;
        if (cells && !cellsAllowed || !cells && kind != CHARACTERS && (kind < FIRST_NUMERIC || kind > LAST_NUMERIC)) {
            return false;
        }
        ByteBuffer dimensions = nextPart(body, at);
        long size = 1;
        while (dimensions.remaining() >= Integer.BYTES) {
            int n = dimensions.getInt();
            require(n >= 0 && (n == 0 || size <= bytes / n), at, n, bytes);
            size *= n;
        }
        nextPart(body, at);
        if (cells) {
            for (long i = 0; i < size; i++) {
                ByteBuffer cell = nextPart(body, at);
                if (!cell.hasRemaining() || !isReadable(cell, at, false)) {
                    return false;
                }
            }
        }
        while (body.hasRemaining()) {
            nextPart(body, at);
        }
        return true;
    }

    /** The contents of the next element in {@code body}, in either form of its tag; the padding is passed over. */
    private ByteBuffer nextPart(ByteBuffer body, int at) throws IOException {
        require(body.remaining() >= TAG_BYTES, at, TAG_BYTES, body.remaining());
        int start = body.position();
        int first = body.getInt();
        boolean small = first >>> 16 != 0;
        long length = small ? first >>> 16 : Integer.toUnsignedLong(body.getInt());
        require(length <= (small ? Integer.BYTES : body.remaining()), at, length, body.remaining());
        ByteBuffer part = body.slice().order(file.order()).limit((int) length);
        long end = small ? start + TAG_BYTES : body.position() + (length + TAG_BYTES - 1) / TAG_BYTES * TAG_BYTES;
        body.position((int) Math.min(end, body.limit()));
        return part;
    }

    private static void require(boolean holds, int at, long needed, long there) throws IOException {
        if (!holds) {
            throw new IOException("must be a whole MAT-file: the element at byte " + at + " needs " + needed
                    + " where there are " + there);
        }
    }
}
