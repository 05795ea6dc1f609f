package netbp.study;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

import netbp.figures.Figure;
import netbp.io.Ledger;

/** Many runs, each kept in a ledger when it is done, and a report on them. Run i is the same wherever and whenever it is done. */
public interface Study {

    /** The number of runs. */
    long size();

    /** The files of the ledger. */
    List<Ledger.Part> files();

    /**
     * Does run i, from 0.
     *
     * @param stop asked often
     * @return its lines for each of {@link #files}; none if it was stopped before its end
     */
    List<String> entry(long index, BooleanSupplier stop);

    /** The names of the report's tables, and of its pictures with their CSV. */
    default List<String> written() {
        return List.of();
    }

    /** The report on the runs in a ledger. @param folder where {@link #files} lie */
    Report report(Path folder) throws IOException;

    /** What the finished runs say; the same for the same runs, but for measured times. */
    interface Report {

        /** The number of finished runs. */
        long rows();

        /** What was found; nothing where no run is finished. */
        List<Finding> findings();

        /** What is said on a terminal. */
        default List<String> lines() {
            return findings().stream().map(Finding::toString).toList();
        }

        /** The page. @param settings what was studied, name and value */
        String html(List<List<String>> settings);

        /** Tables as CSV, by the name of the file. */
        default Map<String, String> tables() {
            return Map.of();
        }

        /** The pictures of which each is a file of its own, by its name without an extension. */
        default Map<String, Figure> pictures() {
            return Map.of();
        }
    }
}
