package netbp.cli;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import netbp.network.Activation;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/**
 * The scripts: a function that lists the words that may follow, the same for each shell, and how the shell
 * asks it. Where no word may follow the shell offers files.
 *
 * <p>Not picocli's, which takes the program's name for the command of the same name.
 */
enum CompletionScript {
    BASH("", """
            _netbp() {
              COMPREPLY=($(compgen -W "$(_netbp_words "$COMP_CWORD" "${COMP_WORDS[1]}" "$3")" -- "$2"))
            }
            complete -o default -F _netbp netbp
            """),
    ZSH("#compdef netbp\n", """
            _netbp() {
              local -a words_that_follow
              words_that_follow=(${=$(_netbp_words $((CURRENT - 1)) "$words[2]" "$words[CURRENT-1]")})
              compadd -- $words_that_follow || _files
            }
            if [[ "$funcstack[1]" == _netbp ]]; then
              _netbp
            else
              (( $+functions[compdef] )) || { autoload -Uz compinit && compinit -u }
              compdef _netbp netbp
            fi
            """);

    /** The words of options whose type does not list them. */
    private static final Map<String, List<String>> WORDS = Map.of(
            "--method", MethodOptions.names(),
            "--methods", MethodOptions.names(),
            "--activation", Arrays.stream(Activation.values()).filter(Activation::isEntrywise).map(Activation::word).toList(),
            "--order", List.of("replace", "epochs", "minibatch:", "sample:", "all"),
            "--schedule", List.of("constant", "decay:", "steps:"),
            "--points", List.of("10", "11"));

    private final String first;
    private final String question;

    CompletionScript(String first, String question) {
        this.first = first;
        this.question = question;
    }

    /** The name of the shell. */
    String shell() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The script. @param program with all its commands */
    String of(CommandLine program) {
        return first + words(program) + question;
    }

    private static String words(CommandLine program) {
        Map<String, CommandLine> commands = program.getSubcommands();
        StringBuilder text = new StringBuilder("""
                # How many words stand before, the command, the last word before.
                _netbp_words() {
                  case "$1 $2 $3" in
                """);
        entry(text, List.of("\"1 \"*"), commands.keySet());
        Map<List<String>, Set<String>> optionsOfWords = new LinkedHashMap<>();
        commands.values().forEach(command -> command.getCommandSpec().options().stream()
                .filter(option -> option.arity().max() > 0)
                .forEach(option -> optionsOfWords.computeIfAbsent(wordsAfter(option), words -> new LinkedHashSet<>())
                        .add("*\" " + option.longestName() + "\"")));
        optionsOfWords.forEach((words, options) -> entry(text, options, words));
        commands.forEach((name, command) ->
                entry(text, List.of("*\" " + name + " \"*"), wordsOf(name, command, commands)));
        return text + "  esac\n}\n";
    }

    private static Iterable<String> wordsOf(String name, CommandLine command, Map<String, CommandLine> commands) {
        return switch (name) {
            case "help" -> commands.keySet();
            case "completion" -> Arrays.stream(values()).map(CompletionScript::shell).toList();
            default -> command.getCommandSpec().options().stream().map(OptionSpec::longestName).toList();
        };
    }

    private static void entry(StringBuilder text, Iterable<String> patterns, Iterable<String> words) {
        text.append("    ").append(String.join("|", patterns)).append(") printf '%s\\n' '")
                .append(String.join(" ", words)).append("' ;;\n");
    }

    /** The words that an option takes; none where it takes numbers or files. */
    static List<String> wordsAfter(OptionSpec option) {
        if (WORDS.containsKey(option.longestName())) {
            return WORDS.get(option.longestName());
        }
        Object[] constants = option.auxiliaryTypes()[0].getEnumConstants();
        return constants == null ? List.of() : Arrays.stream(constants)
                .map(word -> word.toString().toLowerCase(Locale.ROOT).replace('_', '-')).toList();
    }
}
