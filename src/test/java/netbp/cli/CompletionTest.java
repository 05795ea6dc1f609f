package netbp.cli;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The TAB key in interactive shells. */
@Timeout(120)
class CompletionTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @DisplayName("TAB completes commands, options, their words and files")
    @CsvSource({"bash, --norc --noprofile -i", "zsh, -f -i"})
    void tab(String shell, String options) throws IOException, InterruptedException {
        PseudoTerminal.assumeAvailable();
        assumeTrue(PseudoTerminal.has(shell), "no " + shell + " here");
        StringWriter script = new StringWriter();
        assertEquals(ExitCode.DONE, Main.run(new String[] {"completion", shell}, new PrintWriter(script), new PrintWriter(script)));
        Files.writeString(folder.resolve("script"), script.toString());
        Files.writeString(folder.resolve("points.csv"), "x1,class\n");
        List<String> command = new ArrayList<>(List.of(shell));
        command.addAll(List.of(options.split(" ")));
        try (PseudoTerminal terminal = PseudoTerminal.start(folder, Map.of("HOME", folder.toString(), "PS1", "> "), command)) {
            terminal.await(() -> terminal.screen().contains("> "));
            terminal.press("netbp() { printf '(%s)' \"$@\"; echo; }; source ./script; echo re''ady\n");
            terminal.await(() -> terminal.screen().contains("ready"));
            for (List<String> typed : List.of(
                    List.of("netbp tr\t", "(train)"),
                    List.of("netbp netbpf\t --it\t 7", "(netbpfull)(--iterations)(7)"),
                    List.of("netbp train --lay\t 3 --meth\t hip\t", "(train)(--layers)(3)(--method)(hipparchus)"),
                    List.of("netbp figures --format sv\t 2", "(figures)(--format)(svg)(2)"),
                    List.of("netbp classify --net poi\t", "(classify)(--net)(points.csv)"),
                    List.of("netbp classify poi\t", "(classify)(points.csv)"),
                    List.of("netbp help comple\t", "(help)(completion)"))) {
                terminal.press(typed.get(0) + "\n");
                terminal.await(() -> terminal.screen().contains(typed.get(1)));
            }
            terminal.press("exit\n");
            terminal.end();
        }
    }

    @Test
    @DisplayName("every word that is offered for an option is one that it takes")
    void words() {
        int offered = 0;
        for (CommandLine command : Main.allCommands().getSubcommands().values()) {
            for (OptionSpec option : command.getCommandSpec().options()) {
                for (String word : CompletionScript.wordsAfter(option)) {
                    String whole = word.endsWith(":") ? word + (option.longestName().equals("--order") ? "3" : "2:5") : word;
                    OptionSpec alone = OptionSpec.builder(option).required(false).build();
                    CommandLine parser = new CommandLine(CommandSpec.create().addOption(alone));
                    parser.setCaseInsensitiveEnumValuesAllowed(true);
                    assertDoesNotThrow(() -> parser.parseArgs(option.longestName(), whole.replace("decay:2:5", "decay:2")),
                            option.longestName() + " " + whole);
                    offered++;
                }
            }
        }
        assertTrue(offered > 30, "words: " + offered);
    }
}
