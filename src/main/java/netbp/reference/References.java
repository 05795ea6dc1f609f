package netbp.reference;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import netbp.io.InputFile;

/** Where stored references lie: a folder, or the program itself. */
public final class References {

    private static final String BUNDLED = "/netbp/matlab-reference/";

    private final Optional<Path> folder;

    private References(Optional<Path> folder) {
        this.folder = folder;
    }

    /** The references in a folder. */
    public static References in(Path folder) {
        return new References(Optional.of(folder));
    }

    /** The references that come with the program. */
    public static References bundled() {
        return new References(Optional.empty());
    }

    /**
     * Reads a file.
     *
     * @param file its path below the folder
     * @throws ReferenceException if it is missing, empty, without an origin or without rows
     */
    public Reference read(String file) {
        List<String> origin = new ArrayList<>();
        List<Reference.Row> rows = new ArrayList<>();
        int number = 0;
        for (String line : text(file).split("\r?\n", -1)) {
            number++;
            boolean heading = rows.isEmpty() && !line.isEmpty() && Character.isLetter(line.charAt(0));
            if (line.startsWith("#") && rows.isEmpty()) {
                origin.add(line.substring(1).strip());
            } else if (!line.isBlank() && !heading) {
                rows.add(new Reference.Row(file, number, List.of(line.split(",", -1))));
            }
        }
        if (origin.isEmpty()) {
            throw new ReferenceException(file, "must open with its origin, in lines that begin with #");
        }
        if (rows.isEmpty()) {
            throw new ReferenceException(file, "must have rows");
        }
        return new Reference(file, List.copyOf(origin), List.copyOf(rows));
    }

    private String text(String file) {
        try {
            byte[] bytes = bytes(file);
            if (bytes.length == 0) {
                throw new ReferenceException(file, "is empty");
            }
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw new ReferenceException(file, "must be text in UTF-8");
        } catch (IOException e) {
            throw new ReferenceException(file, "cannot be read");
        }
    }

    private byte[] bytes(String file) throws IOException {
        if (folder.isPresent()) {
            Path path = folder.get().resolve(file);
            if (!Files.isRegularFile(path)) {
                throw new ReferenceException(file, "no such file");
            }
            return InputFile.bytes(path);
        }
        try (InputStream in = References.class.getResourceAsStream(BUNDLED + file)) {
            if (in == null) {
                throw new ReferenceException(file, "no such file");
            }
            return in.readAllBytes();
        }
    }
}
