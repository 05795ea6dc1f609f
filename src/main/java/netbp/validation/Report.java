package netbp.validation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import netbp.matlab.NumberFormat;

/**
 * What the checks found. It holds no time, date or place, so that it comes out the same twice.
 *
 * @param entries one for each check
 */
public record Report(List<Entry> entries) {

    /** Who made a reference. */
    enum Maker {

        /** MATLAB stored, printed or drew it. */
        MATLAB("MATLAB"),
        /** GNU Octave, fed with MATLAB's stream. */
        OCTAVE("GNU Octave, not MATLAB"),
        /** Neither: what MATLAB used and did not print. */
        REBUILT("rebuilt, not stored by MATLAB");

        private final String words;

        Maker(String words) {
            this.words = words;
        }

        /** The maker of a file, by its path. */
        static Maker of(String file) {
            if (file.equals(TableChecks.DATA) || file.equals(StreamChecks.CASES)) {
                return REBUILT;
            }
            return file.startsWith("matlab/") ? MATLAB : OCTAVE;
        }

        @Override
        public String toString() {
            return words;
        }
    }

    /** A check and its outcome. */
    public record Entry(Check check, Check.Outcome outcome) {

        /** The measured maximum with three digits, or a dash. */
        String measured() {
            return Double.isNaN(outcome.measured()) ? "-" : NumberFormat.general(outcome.measured(), 3);
        }

        /** The tolerance. */
        String tolerance() {
            return NumberFormat.general(check.tolerance().value(), 3);
        }

        /** One word. */
        String verdict() {
            return outcome.holds() ? "holds" : "FAILS";
        }

        /** Name, measured maximum, tolerance, unit and verdict on one line; the worst place follows a failure. */
        public String line() {
            String line = String.format(Locale.ROOT, "%-24s %10s <= %-7s %-34s %s", check.name(), measured(), tolerance(),
                    check.tolerance().unit(), verdict());
            if (outcome.holds()) {
                return line;
            }
            return line + "\n    "
                    + outcome.worst().map(Deviation::sentence).orElse(String.join(" ", outcome.remarks()));
        }
    }

    /** Whether every check holds. */
    public boolean holds() {
        return entries.stream().allMatch(entry -> entry.outcome().holds());
    }

    /** How many checks hold, in a sentence. */
    public String summary() {
        long holding = entries.stream().filter(entry -> entry.outcome().holds()).count();
        String checks = holding + " of " + entries.size() + " checks hold.";
        if (checksByFile().isEmpty()) {
            return checks;
        }
        return checks + " References: " + files(Maker.MATLAB) + " made by MATLAB, " + files(Maker.OCTAVE)
                + " by GNU Octave, " + files(Maker.REBUILT) + " rebuilt.";
    }

    private long files(Maker maker) {
        return checksByFile().keySet().stream().filter(file -> Maker.of(file) == maker).count();
    }

    /** The references with the names of the checks that read them. */
    Map<String, List<String>> checksByFile() {
        Map<String, List<String>> checks = new LinkedHashMap<>();
        for (Entry entry : entries) {
            for (String file : entry.check().files()) {
                checks.computeIfAbsent(file, f -> new ArrayList<>()).add(entry.check().name());
            }
        }
        return checks;
    }
}
