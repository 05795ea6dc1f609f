package netbp.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The one line about arguments that cannot be understood. */
final class UsageMessage {

    private UsageMessage() {
    }

    static String of(ParameterException e) {
        CommandLine command = e.getCommandLine();
        if (e instanceof UnmatchedArgumentException unmatched) {
            return unmatched(command, unmatched.getUnmatched().get(0));
        }
        if (e.getCause() instanceof TypeConversionException rule && e.getArgSpec() != null) {
            return name(e.getArgSpec()) + " " + rule(e, rule);
        }
        if (e instanceof MissingParameterException && !command.getUnmatchedArguments().isEmpty()) {
            return unmatched(command, command.getUnmatchedArguments().get(0));
        }
        return e.getMessage() + (e instanceof MissingParameterException ? "; see " + help(command) : "");
    }

    private static String unmatched(CommandLine command, String argument) {
        if (!command.getSubcommands().isEmpty() && !argument.startsWith("-")) {
            return "command must be one of " + String.join(", ", Main.COMMANDS) + ": " + argument
                    + didYouMean(argument, Main.COMMANDS);
        }
        List<String> options = new ArrayList<>();
        command.getCommandSpec().options().forEach(option -> options.addAll(Arrays.asList(option.names())));
        return "no such argument of " + command.getCommandName() + ": " + argument + didYouMean(argument, options)
                + "; see " + help(command);
    }

    private static String help(CommandLine command) {
        return (command.getParent() == null ? "" : command.getParent().getCommandName() + " ")
                + command.getCommandName() + " --help";
    }

    private static String didYouMean(String word, List<String> words) {
        return nearest(word, words).map(near -> " (did you mean " + near + "?)").orElse("");
    }

    /** The word at the least edit distance, if that is at most a third of its length; one that begins so comes first. */
    static Optional<String> nearest(String word, List<String> words) {
        String typed = word.replaceFirst("=.*", "");
        Optional<String> longer = words.stream().filter(w -> typed.length() > 3 && w.startsWith(typed)).findFirst();
        return longer.isPresent() ? longer : words.stream()
                .filter(w -> 3 * distance(typed, w) <= Math.max(typed.length(), w.length()))
                .min(Comparator.comparingInt(w -> distance(typed, w)));
    }

    /** How many letters are to be put in, left out, replaced or swapped with the next: Damerau's distance. */
    private static int distance(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                    continue;
                }
                int replaced = d[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                d[i][j] = Math.min(replaced, 1 + Math.min(d[i - 1][j], d[i][j - 1]));
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[a.length()][b.length()];
    }

    private static String rule(ParameterException e, TypeConversionException rule) {
        Class<?>[] types = e.getArgSpec().auxiliaryTypes();
        Object[] words = types[0].getEnumConstants();
        if (words == null || rule.getMessage().startsWith("must")) {
            return rule.getMessage();
        }
        List<String> names = Arrays.stream(words).map(word -> word.toString().toLowerCase(Locale.ROOT)).toList();
        return "must be one of " + names.stream().collect(Collectors.joining(", ")) + ": " + e.getValue()
                + didYouMean(e.getValue(), names);
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }
}
