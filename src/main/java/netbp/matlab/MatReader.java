package netbp.matlab;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import netbp.matlab.MatElements.DamageException;
import netbp.matlab.MatElements.Element;

/**
 * Reads the bytes of a MAT-file of level 5. An array is no larger than the bytes that hold it, so that a
 * damaged length asks for no memory.
 *
 * <p>Source of the layout: MathWorks, "MAT-File Format", chapter 1.
 */
final class MatReader {

    private static final int MOST_BYTES = 1 << 29;
    static final int HEADER_BYTES = 128;
    private static final int VERSION_AT = 124;
    static final int LEVEL_5 = 0x0100;
    private static final int HDF5 = 0x0200;

    static final int CELL = 1;
    static final int CHARACTERS = 4;
    private static final int FIRST_NUMERIC = 6;
    private static final int LAST_NUMERIC = 15;
    private static final int OPAQUE = 17;
    private static final String[] KINDS = {"of no kind", "a cell array of other things than words", "a struct", "an object",
        "characters", "sparse", "", "", "", "", "", "", "", "", "", "", "a function handle", "an object, such as a string"};
    private static final int COMPLEX = 0x800;

    private final ByteBuffer file;
    private final int mostBytes;
    private final MatVariables variables = new MatVariables();

    MatReader(byte[] bytes) {
        this(bytes, MOST_BYTES);
    }

    /** @param mostBytes that compressed elements may have uncompressed, all together */
    MatReader(byte[] bytes, int mostBytes) {
        file = ByteBuffer.wrap(bytes);
        this.mostBytes = mostBytes;
    }

    MatVariables read() throws DamageException {
        checkHeader();
        file.position(HEADER_BYTES);
        int left = mostBytes;
        while (file.hasRemaining()) {
            int at = file.position();
            MatElements elements = new MatElements(file, at);
            Element element = elements.next();
            if (element.type() == MatType.COMPRESSED) {
                MatElements inflated = elements.inflated(element.data(), left);
                left -= inflated.length();
                element = inflated.next();
            }
            if (element.type() != MatType.MATRIX) {
                throw new DamageException("must hold arrays only: element of type " + element.type() + " at byte " + at);
            }
            add(element.data(), at, variables);
        }
        variables.others().remove("");
        return variables;
    }

    private void checkHeader() throws DamageException {
        byte[] bytes = file.array();
        String text = new String(bytes, 0, Math.min(bytes.length, HEADER_BYTES), StandardCharsets.ISO_8859_1);
        if (text.startsWith("MATLAB 7.3")) {
            throw ofVersion73();
        }
        boolean little = text.endsWith("IM");
        if (text.length() < HEADER_BYTES || !little && !text.endsWith("MI")) {
            throw new DamageException("must be a whole MAT-file of level 5 (MATLAB and Octave: save -v7): "
                    + (bytes.length == 0 ? "is empty" : "has no such header"));
        }
        file.order(little ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int version = file.getShort(VERSION_AT);
        if (version == HDF5) {
            throw ofVersion73();
        }
        if (version != LEVEL_5) {
            throw new DamageException("must be a whole MAT-file of level 5 (MATLAB and Octave: save -v7): is of version "
                    + version);
        }
    }

    private static DamageException ofVersion73() {
        return new DamageException("must be a whole MAT-file of level 5 (MATLAB: save -v7): is of version 7.3");
    }

    /** Adds an array to the variables under its name. */
    private static void add(ByteBuffer array, int at, MatVariables variables) throws DamageException {
        MatElements parts = new MatElements(array, at);
        ByteBuffer flags = parts.next(MatType.UINT32);
        if (flags.remaining() != 2 * Integer.BYTES) {
            throw DamageException.at(at, "has no array flags");
        }
        int flag = flags.getInt();
        int kind = flag & 0xff;
        if (kind == OPAQUE || kind >= KINDS.length) {
            variables.others().put(kind == OPAQUE ? name(parts) : "", "is " + KINDS[OPAQUE]);
            return;
        }
        int[] size = size(parts.next(MatType.INT32), array.limit(), at);
        String name = name(parts);
        boolean numeric = kind >= FIRST_NUMERIC && kind <= LAST_NUMERIC;
        if (!numeric && kind != CELL && kind != CHARACTERS) {
            variables.others().put(name, "is " + KINDS[kind]);
        } else if (size.length != 2) {
            variables.others().put(name, "has " + size.length + " dimensions");
        } else if ((flag & COMPLEX) != 0) {
            variables.others().put(name, "is complex");
        } else if (numeric) {
            variables.matrices().put(name, matrix(parts.next(), size, at));
        } else if (kind == CHARACTERS) {
            variables.words().put(name, rows(parts.next(), size, at));
        } else {
            words(parts, size[0] * size[1], at).ifPresentOrElse(words -> variables.words().put(name, words),
                    () -> variables.others().put(name, "is " + KINDS[CELL]));
        }
    }

    /** The lengths of the dimensions, whose product is at most the number of bytes around. */
    private static int[] size(ByteBuffer dimensions, int bytes, int at) throws DamageException {
        int[] size = new int[dimensions.remaining() / Integer.BYTES];
        long product = 1;
        for (int i = 0; i < size.length; i++) {
            size[i] = dimensions.getInt();
            if (size[i] < 0 || size[i] > 0 && product > bytes / size[i]) {
                throw DamageException.at(at, "needs " + Integer.toUnsignedString(size[i]) + " entries where there are " + bytes + " bytes");
            }
            product *= size[i];
        }
        return size;
    }

    private static String name(MatElements parts) throws DamageException {
        ByteBuffer name = parts.next(MatType.INT8);
        return StandardCharsets.UTF_8.decode(name).toString();
    }

    private static Matrix matrix(Element data, int[] size, int at) throws DamageException {
        if (!data.type().isNumeric() || data.count() != size[0] * size[1]) {
            throw DamageException.at(at, "needs " + size[0] * size[1] + " numbers where there are " + data.count());
        }
        double[] values = new double[data.count()];
        if (data.type() == MatType.DOUBLE) {
            data.data().asDoubleBuffer().get(values);
        } else {
            for (int i = 0; i < values.length; i++) {
                values[i] = data.type().next(data.data());
            }
        }
        return new Matrix(size[0], size[1], values);
    }

    /** The words of a cell array; empty where it holds anything else. */
    private static Optional<List<String>> words(MatElements cells, int count, int at) throws DamageException {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            ByteBuffer cell = cells.next(MatType.MATRIX);
            MatVariables held = new MatVariables();
            if (cell.hasRemaining()) {
                add(cell, at, held);
            }
            held.words().values().stream().filter(rows -> rows.size() == 1).forEach(words::addAll);
            if (words.size() == i) {
                return Optional.empty();
            }
        }
        return Optional.of(List.copyOf(words));
    }

    /** The rows of a character matrix without trailing blanks; a single row, or none, as it is. */
    private static List<String> rows(Element data, int[] size, int at) throws DamageException {
        String text = charset(data.type(), data.data().order(), at).decode(data.data()).toString();
        int m = size[0];
        if (m <= 1) {
            return List.of(text);
        }
        if (text.length() != m * size[1]) {
            throw DamageException.at(at, "needs " + m * size[1] + " characters where there are " + text.length());
        }
        List<String> rows = new ArrayList<>();
        for (int j = 0; j < m; j++) {
            StringBuilder row = new StringBuilder();
            for (int k = 0; k < size[1]; k++) {
                row.append(text.charAt(j + k * m));
            }
            rows.add(row.toString().stripTrailing());
        }
        return List.copyOf(rows);
    }

    private static Charset charset(MatType type, ByteOrder order, int at) throws DamageException {
        boolean little = order == ByteOrder.LITTLE_ENDIAN;
        return switch (type) {
            case INT8, UINT8 -> StandardCharsets.ISO_8859_1;
            case UTF8 -> StandardCharsets.UTF_8;
            case UINT16, UTF16 -> little ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
            case UTF32 -> Charset.forName(little ? "UTF-32LE" : "UTF-32BE");
            default -> throw DamageException.at(at, "has characters of type " + type);
        };
    }
}
