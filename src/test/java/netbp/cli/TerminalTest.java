package netbp.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.List;
import java.util.concurrent.TimeUnit;

import netbp.matlab.MatFile;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ctrl-C as a user presses it: a key in a pseudo-terminal, which util-linux's {@code script} makes. */
@Timeout(45)
class TerminalTest {

    private static final String CTRL_C = "\u0003";

    @TempDir
    Path folder;

    @BeforeEach
    void needsScript() throws IOException {
        PseudoTerminal.assumeAvailable();
        Sigint.assumeDelivered();
    }

    @Test
    @DisplayName("train shows a bar, and at Ctrl-C saves its network and says so, exit code 130")
    void train() throws IOException, InterruptedException {
        Path data = Files.writeString(folder.resolve("points.csv"), "x1,x2,class\n0.1,0.1,A\n0.9,0.8,B\n0.2,0.3,A\n");
        String screen = pressCtrlC("left", 130, "train", "--data", data.toString(), "--iterations", "1e12", "--stride",
                "100003", "--save", "net.mat");
        assertTrue(screen.contains("run 1 [>"), screen);
        assertTrue(screen.contains("(the run was interrupted)") && screen.contains("saved in net.mat"), screen);
        assertEquals("[interrupted]", MatFile.readAll(folder.resolve("net.mat")).words().get("stopped").toString());
    }

    @Test
    @DisplayName("netbp leaves the workspace that it had")
    void netbp() throws IOException, InterruptedException {
        String screen = pressCtrlC("left", 130, "netbp", "--iterations", "2e8");
        assertTrue(screen.contains("interrupted: cost after ") && screen.contains("workspace in out/costvec.mat"), screen);
        assertEquals(MatFile.read(folder.resolve("out/costvec.mat")).get("counter").get(0, 0),
                MatFile.read(folder.resolve("out/costvec.mat")).get("savecost").rows());
    }

    @ParameterizedTest
    @DisplayName("the others say what was not written")
    @CsvSource(delimiter = '|', value = {
        "netbpfull --iterations 2e8 | left | not written: out/pic_xy.png, .csv; out/pic_cost.png, .csv; out/pic_bdy_bp.png, .csv",
        "validate --out v | lm-data | not written: v/report.md and v/report.html",
        "nlsrun --display iter --function-tolerance 0 --step-tolerance 0 --max-iterations 2000000000 "
            + "--max-function-evaluations 2000000000 --specify-objective-gradient --history h.csv --seed 5001 | 60 "
            + "| exit flag -1: the run was interrupted"})
    void others(String command, String awaited, String said) throws IOException, InterruptedException {
        String screen = pressCtrlC(awaited, 130, command.split(" "));
        assertTrue(screen.contains(said), screen);
        assertNoParts();
    }

    @Test
    @DisplayName("figures keeps the figures that are ready, each whole, and names them")
    void figures() throws IOException, InterruptedException {
        try (PseudoTerminal terminal = terminal("figures")) {
            Path made = folder.resolve("figures/figure-2-labelled-points.csv");
            terminal.await(() -> Files.exists(made));
            terminal.press(CTRL_C);
            assertEquals(130, terminal.end(), terminal.screen());
            assertTrue(terminal.screen().contains("figures/figure-2-labelled-points.png, .csv "), terminal.screen());
        }
        assertNoParts();
    }

    @Test
    @DisplayName("a second Ctrl-C ends at once; a file is old or whole")
    void twice() throws IOException, InterruptedException {
        Path data = Files.writeString(folder.resolve("points.csv"), "x1,x2,class\n0.1,0.1,A\n0.9,0.8,B\n");
        Path net = Files.writeString(folder.resolve("net.mat"), "old");
        try (PseudoTerminal terminal = terminal("train", "--data", data.toString(), "--layers", "50,50",
                "--stride", "100", "--iterations", "1e9", "--save", net.toString(), "--figures", "f", "--size", "8000x8000")) {
            terminal.await(() -> terminal.screen().contains("left"));
            terminal.press(CTRL_C);
            TimeUnit.MILLISECONDS.sleep(100);
            terminal.press(CTRL_C);
            assertEquals(130, terminal.end(), terminal.screen());
        }
        assertTrue(Files.readString(net, StandardCharsets.ISO_8859_1).equals("old")
                || MatFile.read(net).containsKey("W4"));
    }

    private PseudoTerminal terminal(String... arguments) throws IOException {
        return PseudoTerminal.start(folder, Map.of(), Program.command(List.of(), arguments));
    }

    private String pressCtrlC(String awaited, int exitCode, String... arguments) throws IOException, InterruptedException {
        try (PseudoTerminal terminal = terminal(arguments)) {
            terminal.await(() -> terminal.screen().contains(awaited));
            terminal.press(CTRL_C);
            assertEquals(exitCode, terminal.end(), terminal.screen());
            assertFalse(terminal.screen().contains("Exception"), terminal.screen());
            return terminal.screen();
        }
    }

    private void assertNoParts() throws IOException {
        try (var files = Files.walk(folder)) {
            assertEquals(List.of(), files.filter(f -> f.getFileName().toString().endsWith(".part")).toList());
        }
    }
}
