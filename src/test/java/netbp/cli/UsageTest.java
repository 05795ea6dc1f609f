package netbp.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import picocli.CommandLine.Model.OptionSpec;

/** What the program says of itself, and what it refuses before any work. */
@Timeout(120)
class UsageTest {

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @ParameterizedTest
    @DisplayName("the nearest word is suggested, and none where none is near")
    @CsvSource(delimiter = '|', value = {
        "trian | command must be one of COMMANDS: trian (did you mean train?)",
        "Train | command must be one of COMMANDS: Train (did you mean train?)",
        "banana | command must be one of COMMANDS: banana",
        "@banana | command must be one of COMMANDS: @banana",
        "train --data x.csv --layer 3 | no such argument of train: --layer (did you mean --layers?); see netbp train --help",
        "train --layer 3 | no such argument of train: --layer (did you mean --layers?); see netbp train --help",
        "train --data x.csv --lyaers=3 | no such argument of train: --lyaers=3 (did you mean --layers?); see netbp train --help",
        "train --data x.csv --max-iter 3 | no such argument of train: --max-iter; see netbp train --help",
        "nlsrun --max-iter 3 | no such argument of nlsrun: --max-iter (did you mean --max-iterations?); see netbp nlsrun --help",
        "compare --zzz | no such argument of compare: --zzz; see netbp compare --help",
        "figures 2 --style matlb | --style must be one of matlab, journal: matlb (did you mean matlab?)",
        "completion bahs | SHELL must be one of bash, zsh: bahs (did you mean bash?)"})
    void suggestions(String arguments, String message) {
        assertEquals(ExitCode.BAD_INPUT, run(arguments.split(" ")));
        assertEquals("netbp: " + message.replace("COMMANDS", String.join(", ", Main.COMMANDS)), err.toString().strip());
    }

    static List<String> commands() {
        return Main.COMMANDS.stream().filter(command -> !command.equals("help")).toList();
    }

    @ParameterizedTest
    @DisplayName("each option of each command stands under a heading; help and --help say the same")
    @MethodSource("commands")
    void groups(String command) {
        for (OptionSpec option : Main.allCommands().getSubcommands().get(command).getCommandSpec().options()) {
            assertTrue(Usage.group(option).isPresent(), command + " " + option.longestName());
        }
        assertEquals(ExitCode.DONE, run(command, "--help"));
        String help = out.toString();
        assertFalse(help.contains("Other:"), help);
        assertTrue(help.contains("Example: netbp " + command), help);
        assertTrue(help.lines().allMatch(line -> line.length() <= 110), help);
        assertEquals(ExitCode.DONE, run("help", command));
        assertEquals(help, out.toString());
    }

    @Test
    @DisplayName("the list of commands has each command's one line whole and an example of each")
    void list() {
        assertEquals(ExitCode.DONE, run("--help"));
        String help = out.toString();
        for (var command : Main.allCommands().getSubcommands().entrySet()) {
            String line = command.getValue().getCommandSpec().usageMessage().header()[0];
            assertTrue(help.lines().anyMatch(l -> l.matches("  " + command.getKey() + " +" + Pattern.quote(line))),
                    command.getKey() + "\n" + help);
            assertTrue(help.substring(help.indexOf("Examples")).contains("  netbp " + command.getKey()), help);
        }
    }

    @ParameterizedTest
    @DisplayName("help may be asked for by an option, too, and the version beside any command")
    @CsvSource({"help -h, --help", "help --version, --help", "--help train --layers 2, --help", "-h bogus, --help",
        "rng --version, --version", "-V train, --version"})
    void sameAs(String arguments, String same) {
        assertEquals(ExitCode.DONE, run(same));
        String expected = out.toString();
        assertEquals(ExitCode.DONE, run(arguments.split(" ")), err.toString());
        assertEquals(expected, out.toString());
    }

    @ParameterizedTest
    @DisplayName("a full standard output is told, with the reason, whatever is printed")
    @ValueSource(strings = {"rng 1 randn(10,10)", "train --help", "completion zsh", "classify --net net.mat --grid 200"})
    void fullOutput(String arguments) throws IOException, InterruptedException {
        assumeTrue(Files.exists(Path.of("/dev/full")), "no /dev/full here");
        network();
        Process process = new ProcessBuilder(Program.command(List.of(), arguments.split(" "))).directory(folder.toFile())
                .redirectOutput(new File("/dev/full")).start();
        String said = new String(process.getErrorStream().readAllBytes());
        assertEquals(ExitCode.BAD_INPUT, process.waitFor(), said);
        assertEquals("netbp: standard output could not be written: No space left on device", said.strip());
    }

    @Test
    @DisplayName("a file on a full disk is named with the reason")
    void fullFile() throws IOException {
        assumeTrue(Files.exists(Path.of("/dev/full")), "no /dev/full here");
        Path net = network();
        assertEquals(ExitCode.BAD_INPUT, run("classify", "--net", net.toString(), "--grid", "200", "--out", "/dev/full"));
        assertEquals("netbp: /dev/full: could not be written: no space left on device", err.toString().strip());
    }

    @ParameterizedTest
    @DisplayName("a file is written under a name that fits what it holds, and never over one that was read")
    @CsvSource(delimiter = '|', value = {
        "train --data DIR/points.csv --iterations 5 --save DIR/points.csv | --save must be the name of a .mat file: DIR/points.csv",
        "train --data DIR/points.csv --iterations 5 --save DIR/new.csv | --save must be the name of a .mat file: DIR/new.csv",
        "nlsrun --history DIR/history.mat --out DIR/o | --history must be the name of a .csv file: DIR/history.mat",
        "classify --net DIR/net.mat --grid 3 --out DIR/net.mat | --out must be the name of a file for CSV: DIR/net.mat",
        "train --data moon:200 --save DIR/net.mat | moon:200: no such file, and the shapes to make up are moons, circles, spiral, xor",
        "train --data spiral:9 --start DIR/net.mat --save DIR/net.mat | --start DIR/net.mat: the last layer must have as many "
                + "neurons as there are categories, 3: 2",
        "landscape --net DIR/net.mat --data DIR/numbers.csv | --net DIR/net.mat: the first layer must have as many neurons as a "
                + "point has coordinates, 1: 2",
        "train --data DIR/points.csv --validation DIR/numbers.csv --save DIR/net.mat | --validation must have what --data has, "
                + "2 coordinates and 2 classes: 1 coordinates and 1 numbers",
        "train --data DIR/numbers.csv --output-activation softmax --save DIR/net.mat | --output-activation must not be softmax for "
                + "one output, which would always be 1: softmax",
        "classify --net DIR/net.mat --out DIR/points.csv DIR/points.csv | --out must not be a file that is read: DIR/points.csv"})
    void names(String arguments, String message) throws IOException {
        byte[] net = Files.readAllBytes(network());
        Files.writeString(folder.resolve("numbers.csv"), "x1,y1\n0,1\n1,0\n");
        String points = Files.readString(folder.resolve("points.csv"));
        assertEquals(ExitCode.BAD_INPUT, run(arguments.replace("DIR", folder.toString()).split(" ")), out.toString());
        assertEquals("netbp: " + message.replace("DIR", folder.toString()), err.toString().strip());
        assertEquals(points, Files.readString(folder.resolve("points.csv")));
        assertEquals(List.of(net.length), List.of((int) Files.size(folder.resolve("net.mat"))));
        assertFalse(Files.exists(folder.resolve("new.csv")) || Files.exists(folder.resolve("history.mat")));
    }

    @ParameterizedTest
    @DisplayName("a problem that is too large for the memory is refused with the estimate")
    @CsvSource(delimiter = '|', value = {
        "train --data ten.csv --layers 500,500 --method lm | --layers 500-500 with lm",
        "compare --layers 300,300 --methods sgd,lm | --layers 300-300 with lm"})
    void memory(String arguments, String what) throws IOException, InterruptedException {
        Files.writeString(folder.resolve("ten.csv"), "x1,x2,class\n" + "0.1,0.2,A\n0.3,0.1,B\n".repeat(5));
        Program.Result result = Program.run(folder, List.of("-Xmx40m"), Map.of(), arguments.split(" "));
        assertEquals(ExitCode.BAD_INPUT, result.exitCode());
        assertTrue(result.err().matches("netbp: " + what + " must fit into the JVM's memory, 0\\.0\\d+ GB "
                + "\\(java -Xmx sets it\\): needs about [\\d.]+ GB\\R"), result.err());
        assertFalse(Files.exists(folder.resolve("out")));
    }

    /** A saved network and its points. */
    private Path network() throws IOException {
        Path points = Files.writeString(folder.resolve("points.csv"), "x1,x2,class\n0.1,0.1,A\n0.9,0.8,B\n0.2,0.3,A\n");
        Path net = folder.resolve("net.mat");
        assertEquals(ExitCode.DONE, run("train", "--data", points.toString(), "--iterations", "100", "--save", net.toString()));
        return net;
    }

    private int run(String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return Main.run(arguments, new PrintWriter(out, true), new PrintWriter(err, true));
    }
}
