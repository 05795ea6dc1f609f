package netbp.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The names of classes, however a file has them. */
final class ClassNames {

    private ClassNames() {
    }

    /** The first few, and how many there are. */
    static String listed(Iterable<String> names) {
        List<String> all = new ArrayList<>();
        names.forEach(name -> all.add(DataException.shown(name)));
        return all.size() <= 10 ? String.join(", ", all)
                : String.join(", ", all.subList(0, 10)) + ", ... (" + all.size() + ")";
    }

    /** Whether this can be the name of a class. */
    static boolean isWord(String name) {
        return !name.isBlank() && name.codePoints().noneMatch(Character::isISOControl);
    }

    /** The number of the class, the next one where it is new. */
    static int numbered(Map<String, Integer> classes, String word) {
        int next = classes.size();
        Integer known = classes.putIfAbsent(word, next);
        return known == null ? next : known;
    }
}
