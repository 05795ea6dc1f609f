package netbp.matlab;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a MAT-file holds, by the names of the variables, in the order of the file.
 *
 * @param matrices real matrices
 * @param words text: a row of characters as one word, rows of them or a cell array as several
 * @param others what the variables are that are neither, as in "is complex"
 */
public record MatVariables(Map<String, Matrix> matrices, Map<String, List<String>> words, Map<String, String> others) {

    /** Nothing; to be filled. */
    public MatVariables() {
        this(new LinkedHashMap<>(), new LinkedHashMap<>());
    }

    /**
     * Matrices and words only.
     *
     * @param matrices real matrices
     * @param words text
     */
    public MatVariables(Map<String, Matrix> matrices, Map<String, List<String>> words) {
        this(matrices, words, new LinkedHashMap<>());
    }
}
