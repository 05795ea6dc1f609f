package netbp.io;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/** Why a file could not be read or written, in words: the messages of java.nio are often its name alone. */
final class Reason {

    private Reason() {
    }

    static String of(Exception e) {
        if (e instanceof UncheckedIOException unchecked) {
            return of(unchecked.getCause());
        }
        if (e instanceof NoSuchFileException) {
            return "no such file or folder";
        }
        if (e instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (e instanceof NotDirectoryException || e instanceof FileSystemLoopException) {
            return "a part of its path is no folder";
        }
        if (e instanceof FileSystemException system && system.getReason() != null) {
            return lowerCase(system.getReason());
        }
        return e instanceof IOException && e.getMessage() != null ? lowerCase(e.getMessage()) : String.valueOf(e);
    }

    private static String lowerCase(String message) {
        return message.isEmpty() ? message : Character.toLowerCase(message.charAt(0)) + message.substring(1);
    }
}
