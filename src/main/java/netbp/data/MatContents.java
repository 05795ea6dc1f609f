package netbp.data;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import netbp.matlab.MatFile;
import netbp.matlab.MatVariables;
import netbp.matlab.Matrix;

/** The variables of a MAT-file; one of another kind than asked for is reported, not skipped. */
record MatContents(Path file, MatVariables variables) {

    static MatContents read(Path file) throws IOException {
        return new MatContents(file, MatFile.readAll(file));
    }

    /** Whether there is a variable of this name, of whatever kind. */
    boolean has(String name) {
        return variables.matrices().containsKey(name) || variables.words().containsKey(name)
                || variables.others().containsKey(name);
    }

    /** The real matrix of this name; empty if there is no variable of that name. */
    Optional<Matrix> matrix(String name) throws DataException {
        if (has(name) && !variables.matrices().containsKey(name)) {
            throw DataException.at(file, name + " must be a real matrix",
                    variables.others().getOrDefault(name, "is characters"));
        }
        return Optional.ofNullable(variables.matrices().get(name));
    }

    /** The words of this name; empty if there is no variable of that name. */
    Optional<List<String>> words(String name) throws DataException {
        if (has(name) && !variables.words().containsKey(name)) {
            throw DataException.at(file, name + " must be characters or a cell array of them",
                    variables.others().getOrDefault(name, "is a matrix"));
        }
        return Optional.ofNullable(variables.words().get(name));
    }
}
