package netbp.matlab;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a MAT-file holds, by the names of the variables, in the order of the file.
 *
 * @param matrices real matrices
 * @param words text: a row of characters as one word, a cell array of them as several
 */
public record MatVariables(Map<String, Matrix> matrices, Map<String, List<String>> words) {

    /** Nothing; to be filled. */
    public MatVariables() {
        this(new LinkedHashMap<>(), new LinkedHashMap<>());
    }
}
