package netbp.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Standard output, which remembers why it could not be written: a PrintWriter only says that it could not. */
final class StandardOutput {

    private final Watched stream = new Watched(new FileOutputStream(FileDescriptor.out));
    private final PrintWriter text = new PrintWriter(new OutputStreamWriter(stream, consoleCharset()), true);
    private final Writer data = new OutputStreamWriter(stream, StandardCharsets.UTF_8);

    /** Lines for a reader, in the encoding of the console. */
    PrintWriter text() {
        return text;
    }

    /** Files that go to standard output, in UTF-8 whatever the locale. */
    Writer data() {
        return data;
    }

    /** Writes what is left; a message if not all could be written. */
    Optional<String> failure() {
        text.flush();
        return Optional.ofNullable(stream.failure).map(IOException::getMessage);
    }

    private static Charset consoleCharset() {
        // JDK 19 and later have the property; before that the default is the console's
        return Charset.forName(System.getProperty("stdout.encoding", Charset.defaultCharset().name()));
    }

    private static final class Watched extends OutputStream {

        private final OutputStream stream;
        private IOException failure;

        Watched(OutputStream stream) {
            this.stream = stream;
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            try {
                stream.write(bytes, offset, length);
            } catch (IOException e) {
                failure = new IOException("standard output could not be written: " + e.getMessage(), e);
                throw failure;
            }
        }
    }
}
