package netbp.cli;

import java.util.List;
import java.util.concurrent.Callable;

import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code completion SHELL}: a script that lets the TAB key complete commands, options and their words. */
@Command(name = "completion", header = "a script for bash or zsh that completes commands and options",
        description = {
            "Prints the script. It completes the command netbp, which may be an alias:",
            "  alias netbp='java -jar /path/to/netbp.jar'; source <(netbp completion bash)"},
        footer = "Example: netbp completion bash > netbp-completion.sh")
final class CompletionCommand implements Callable<Integer> {

    private static final List<String> SHELLS = List.of("bash", "zsh");
    /** zsh takes bash's script once its completion system is loaded. */
    private static final String ZSH = "#compdef netbp\nautoload -Uz compinit bashcompinit && compinit -u && bashcompinit\n";

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "SHELL", description = "bash or zsh")
    private String shell;

    @Override
    public Integer call() {
        if (!SHELLS.contains(shell)) {
            throw new InputException("SHELL must be one of " + String.join(", ", SHELLS) + ": " + shell);
        }
        spec.commandLine().getOut().print((shell.equals("zsh") ? ZSH : "")
                + AutoComplete.bash(spec.root().name(), Main.allCommands()));
        spec.commandLine().getOut().flush();
        return ExitCode.DONE;
    }
}
