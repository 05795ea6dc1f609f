package netbp.solvers;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import netbp.io.InputFile;
import netbp.leastsquares.SolverChoice;

/** Every solver on every NIST data set in a folder, from both starts. */
public final class NistBench {

    private static final int STARTS = 2;

    private NistBench() {
    }

    /**
     * Reads the files {@code *.dat} as NIST publishes them and runs all solvers.
     *
     * @return the runs by solver, then set, then start
     * @throws IllegalArgumentException if there is no such file, or one cannot be understood, with its name
     * @throws IOException if one cannot be read
     */
    public static List<NistRun> run(Path folder) throws IOException {
        List<NistDataset> datasets = read(folder);
        List<NistRun> runs = new ArrayList<>();
        for (SolverChoice solver : SolverChoice.values()) {
            for (NistDataset dataset : datasets) {
                for (int start = 1; start <= STARTS; start++) {
                    runs.add(NistRun.of(dataset, start, solver));
                }
            }
        }
        return runs;
    }

    private static List<NistDataset> read(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new IllegalArgumentException("FOLDER must be a folder: " + folder);
        }
        List<NistDataset> datasets = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".dat")).sorted().toList()) {
                datasets.add(read(folder.relativize(file), new String(InputFile.bytes(file),
                        StandardCharsets.ISO_8859_1).lines().toList()));
            }
        }
        if (datasets.isEmpty()) {
            throw new IllegalArgumentException("FOLDER must hold NIST's files *.dat: " + folder);
        }
        return datasets;
    }

    private static NistDataset read(Path name, List<String> lines) {
        try {
            NistDataset dataset = NistDataset.parse(lines);
            NistModel.of(dataset.name());
            return dataset;
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(name + ": " + e.getMessage(), e);
        }
    }
}
