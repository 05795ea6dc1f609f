package netbp.matlab;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * A sequence of data elements in a MAT-file of level 5, compressed ones inflated: each is checked to lie
 * within the bytes around it before it is looked at.
 *
 * <p>Source of the layout: MathWorks, "MAT-File Format", chapter 1.
 */
final class MatElements {

    static final int TAG_BYTES = 8;
    /** A small element has its bytes in the second half of its tag. */
    static final int SMALL_BYTES = 4;

    private final ByteBuffer bytes;
    /** Where in the file the variable stands, for messages. */
    private final int at;

    /** @param bytes the elements, in their byte order */
    MatElements(ByteBuffer bytes, int at) {
        this.bytes = bytes;
        this.at = at;
    }

    /** An element. @param data from position 0 to its limit */
    record Element(MatType type, ByteBuffer data) {

        /** Entries of the type. */
        int count() {
            return data.remaining() / type.bytes;
        }
    }

    /** A MAT-file that is damaged; the message is a rule and what was found. */
    static final class DamageException extends IOException {

        private static final long serialVersionUID = 1L;

        DamageException(String message) {
            super(message);
        }

        /** Of the variable that stands there in the file. */
        static DamageException at(int at, String what) {
            return new DamageException("must be a whole MAT-file: the element at byte " + at + " " + what);
        }
    }

    /** The next element, in either form of its tag; the padding to eight bytes is passed over but in a compressed one. */
    Element next() throws DamageException {
        require(bytes.remaining() >= TAG_BYTES, TAG_BYTES, bytes.remaining());
        int start = bytes.position();
        int first = bytes.getInt();
        boolean small = first >>> 16 != 0;
        long length = small ? first >>> 16 : Integer.toUnsignedLong(bytes.getInt());
        require(length <= (small ? SMALL_BYTES : bytes.remaining()), length, bytes.remaining());
        MatType type = MatType.of(small ? first & 0xffff : first);
        if (type == null) {
            throw DamageException.at(at, "is of no known type: " + (small ? first & 0xffff : first));
        }
        ByteBuffer data = bytes.slice(bytes.position(), (int) length).order(bytes.order());
        long padded = (length + TAG_BYTES - 1) / TAG_BYTES * TAG_BYTES;
        long end = small ? start + TAG_BYTES : bytes.position() + (type == MatType.COMPRESSED ? length : padded);
        bytes.position((int) Math.min(end, bytes.limit()));
        return new Element(type, data);
    }

    /** The next element, which must be of this type. */
    ByteBuffer next(MatType type) throws DamageException {
        Element element = next();
        if (element.type() != type) {
            throw DamageException.at(at, "must have a part of type " + type + ": " + element.type());
        }
        return element.data();
    }

    /** The elements in a compressed one. @param most bytes that they may have uncompressed */
    MatElements inflated(ByteBuffer packed, int most) throws DamageException {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(packed);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            byte[] part = new byte[1 << 16];
            while (!inflater.finished()) {
                int count = inflater.inflate(part);
                if (count == 0 && !inflater.finished()) {
                    throw new DamageException("must be a whole MAT-file: the compressed element at byte " + at + " is cut");
                }
                out.write(part, 0, count);
                if (out.size() > most) {
                    throw new DamageException("must fit into memory uncompressed: the element at byte " + at
                            + " has more than " + most + " bytes");
                }
            }
            return new MatElements(ByteBuffer.wrap(out.toByteArray()).order(bytes.order()), at);
        } catch (DataFormatException e) {
            throw new DamageException("must be a whole MAT-file: the compressed element at byte " + at + " is damaged");
        } finally {
            inflater.end();
        }
    }

    /** The length of the whole sequence in bytes. */
    int length() {
        return bytes.limit();
    }

    private void require(boolean holds, long needed, long there) throws DamageException {
        if (!holds) {
            throw DamageException.at(at, "needs " + needed + " bytes where there are " + there);
        }
    }
}
