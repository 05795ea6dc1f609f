package netbp.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.CRC32;

import netbp.io.Ledger;
import netbp.network.LabelledPoints;
import netbp.study.Finding;

/**
 * The folder of a long command: new work begins in it, or unfinished work goes on.
 *
 * @param folder given by {@code --out}
 * @param work what it is, in a word
 * @param settings what its rows depend on, a line each
 * @param runs of the finished work
 */
record Resumption(Path folder, String work, String settings, long runs) {

    /** The settings as lines, with a sum over the points, whose file may have changed. */
    static String text(List<List<String>> settings, LabelledPoints points, List<String> methods) {
        StringBuilder lines = new StringBuilder();
        settings.forEach(setting -> lines.append(String.join(": ", setting)).append('\n'));
        CRC32 sum = new CRC32();
        for (int i = 0; i < points.size(); i++) {
            for (double x : points.x(i)) {
                sum.update(ByteBuffer.allocate(Double.BYTES).putDouble(x).flip());
            }
            sum.update((points.category(i) + points.name(points.category(i))).getBytes(StandardCharsets.UTF_8));
        }
        return lines.append("Points: checksum ").append(Long.toHexString(sum.getValue())).append('\n')
                .append("Methods: ").append(String.join(",", methods)).append('\n').toString();
    }

    /** Prints what was found and where it lies, and returns the exit code: that of failure if runs are missing. */
    int end(PrintWriter out, List<Finding> findings, long done, String files) {
        findings.forEach(f -> out.println(f.title() + ": " + f.text()));
        out.println((done == runs ? "" : "interrupted after " + done + " of " + runs
                + " runs (--resume goes on); what was done is ") + "in " + files);
        return done == runs ? ExitCode.DONE : ExitCode.FAILED;
    }

    /** The names of the files. */
    static String names(List<Ledger.Part> files) {
        return String.join(", ", files.stream().map(Ledger.Part::name).toList());
    }

    /**
     * The ledger of the work.
     *
     * @param resume whether unfinished work is to go on; without it such work is not written over
     * @throws InputException if the folder holds other unfinished work, or this is not to go on
     */
    Ledger open(boolean resume, List<Ledger.Part> files) throws IOException {
        Ledger.State state = Ledger.state(folder);
        if (!resume || state.settings().isEmpty()) {
            if (state.isUnfinished()) {
                throw new InputException("--out must not hold unfinished work, which --resume goes on with: " + folder
                        + " (to give it up, delete " + folder.resolve(Ledger.LOG) + ")");
            }
            return Ledger.begin(folder, settings, runs, files);
        }
        List<String> before = state.settings().lines().toList();
        List<String> now = settings.lines().toList();
        for (int i = 0; i < Math.max(before.size(), now.size()); i++) {
            String was = i < before.size() ? before.get(i) : "nothing";
            String is = i < now.size() ? now.get(i) : "nothing";
            if (!was.equals(is)) {
                throw new InputException("--resume must go on with the same " + work + ", in " + folder + " \"" + was
                        + "\": \"" + is + "\"");
            }
        }
        return Ledger.resume(folder, files);
    }
}
