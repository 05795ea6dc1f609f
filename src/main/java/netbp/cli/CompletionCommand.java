package netbp.cli;

import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code completion SHELL}: a script that lets the TAB key complete commands, options and their words. */
@Command(name = "completion", header = "a script for bash or zsh that completes commands and options",
        description = {
            "Prints the script. It completes the command netbp, which may be a function:",
            "  netbp() { java -jar /path/to/netbp.jar \"$@\"; }",
            "  source <(netbp completion bash)"},
        footer = "Example: netbp completion bash > netbp-completion.sh")
final class CompletionCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "SHELL", description = "bash or zsh")
    private CompletionScript shell;

    @Override
    public Integer call() {
        spec.commandLine().getOut().print(shell.of(Main.allCommands()));
        spec.commandLine().getOut().flush();
        return ExitCode.DONE;
    }
}
