package netbp.matlab;

import java.nio.ByteBuffer;

/**
 * The types of data elements in a MAT-file of level 5, with the number that stands in their tags.
 *
 * <p>Source: MathWorks, "MAT-File Format", chapter 1.
 */
enum MatType {

    INT8(1, 1), UINT8(2, 1), INT16(3, 2), UINT16(4, 2), INT32(5, 4), UINT32(6, 4), SINGLE(7, 4), DOUBLE(9, 8),
    INT64(12, 8), UINT64(13, 8), MATRIX(14, 1), COMPRESSED(15, 1), UTF8(16, 1), UTF16(17, 2), UTF32(18, 4);

    /** The number in the tag. */
    final int number;
    /** Bytes of an entry. */
    final int bytes;

    MatType(int number, int bytes) {
        this.number = number;
        this.bytes = bytes;
    }

    /** The type with this number; null if there is none. */
    static MatType of(int number) {
        for (MatType type : values()) {
            if (type.number == number) {
                return type;
            }
        }
        return null;
    }

    /** Whether the entries are numbers. */
    boolean isNumeric() {
        return number <= UINT64.number;
    }

    /** The next entry of numbers of this type as a double, rounded where it has more than 53 bits. */
    double next(ByteBuffer data) {
        return switch (this) {
            case INT8 -> data.get();
            case UINT8 -> data.get() & 0xff;
            case INT16 -> data.getShort();
            case UINT16 -> data.getShort() & 0xffff;
            case INT32 -> data.getInt();
            case UINT32 -> Integer.toUnsignedLong(data.getInt());
            case SINGLE -> data.getFloat();
            case DOUBLE -> data.getDouble();
            case INT64 -> data.getLong();
            case UINT64 -> unsigned(data.getLong());
            default -> throw new IllegalStateException("not a type of numbers: " + this);
        };
    }

    /** Above 2^63 the lowest bit goes into the one above it, so that the rounding is to nearest. */
    private static double unsigned(long value) {
        return value >= 0 ? value : 2.0 * (value >>> 1 | value & 1);
    }
}
