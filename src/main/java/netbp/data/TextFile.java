package netbp.data;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import netbp.io.InputFile;

/**
 * A text file whose encoding is found from its bytes: UTF-16 by its byte order mark or by the zeros of
 * its first character, UTF-8 where the bytes are that, else Windows-1252, which spreadsheets on Western
 * Windows write.
 */
final class TextFile {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final int BYTE_ORDER_MARK = 0xfeff;

    private final Path file;
    /** The bytes of a file that can be read only once, such as a pipe; null for any other. */
    private final byte[] bytes;
    private final Charset charset;

    /** @throws IOException in one line with the file's name, if it cannot be read or is no text */
    TextFile(Path file) throws IOException {
        this.file = file;
        bytes = Files.exists(file) && !Files.isDirectory(file) && !Files.isRegularFile(file) ? InputFile.bytes(file) : null;
        charset = findCharset();
    }

    /** The encoding. */
    Charset charset() {
        return charset;
    }

    /** The text from its beginning, without a byte order mark. */
    Reader open() throws IOException {
        Reader reader = open(charset);
        reader.mark(1);
        if (reader.read() != BYTE_ORDER_MARK) {
            reader.reset();
        }
        return reader;
    }

    /** The text's beginning. @param length the largest number of characters */
    String head(int length) throws IOException {
        try (Reader reader = open()) {
            char[] head = new char[length];
            int count = 0;
            for (int n = 0; n >= 0 && count < length; n = reader.read(head, count, length - count)) {
                count += n;
            }
            return new String(head, 0, count);
        }
    }

    private Charset findCharset() throws IOException {
        for (Charset candidate : candidates()) {
            if (isText(candidate)) {
                return candidate;
            }
        }
        throw DataException.at(file, "must be text in UTF-8, UTF-16 or Windows-1252", "is not");
    }

    private List<Charset> candidates() throws IOException {
        try (InputStream in = stream()) {
            byte[] first = Arrays.copyOf(in.readNBytes(2), 2);
            if (first[0] == 'P' && first[1] == 'K' || first[0] == (byte) 0xd0 && first[1] == (byte) 0xcf) {
                throw DataException.at(file, "must be CSV or a MAT-file (in a spreadsheet: save as CSV UTF-8)",
                        "is a workbook or an archive");
            }
            int mark = (first[0] & 0xff) << 8 | first[1] & 0xff;
            if (mark == 0xfffe || first[0] != 0 && first[1] == 0 && in.read() >= 0) {
                return List.of(StandardCharsets.UTF_16LE);
            }
            if (mark == 0xfeff || first[0] == 0 && first[1] != 0) {
                return List.of(StandardCharsets.UTF_16BE);
            }
            return List.of(StandardCharsets.UTF_8, WINDOWS);
        }
    }

    private boolean isText(Charset candidate) throws IOException {
        try (Reader reader = open(candidate)) {
            reader.transferTo(Writer.nullWriter());
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private Reader open(Charset as) throws IOException {
        return new BufferedReader(new InputStreamReader(stream(), as.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT)), 1 << 16);
    }

    private InputStream stream() throws IOException {
        return bytes == null ? InputFile.open(file) : new ByteArrayInputStream(bytes);
    }
}
