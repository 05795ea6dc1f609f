package netbp.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** What {@code --help} prints: options in groups, a line for each command, an example of each. */
final class Usage {

    private static final int WIDTH = 80;

    /** Headings and their options, in the order in which they are printed. */
    private static final Map<String, List<String>> GROUPS = groups();

    private Usage() {
    }

    private static Map<String, List<String>> groups() {
        Map<String, List<String>> groups = new LinkedHashMap<>();
        groups.put("Data", List.of("--data", "--validation", "--split", "--folds", "--classes", "--net", "--to",
                "--path", "--span", "--grid", "--box", "--points", "--only", "--list", "--matlab-reference", "--reference"));
        groups.put("Network", List.of("--start", "--layers", "--scale", "--activation",
                "--output-activation", "--draw", "--seed", "--seeds"));
        groups.put("Method", List.of("--method", "--methods", "--loss", "--update", "--l2", "--dropout",
                "--solver", "--iterations", "--eta", "--schedule", "--order", "--stop-accuracy", "--patience", "--target", "--residuals",
                "--jacobian", "--function-tolerance", "--step-tolerance", "--max-iterations", "--max-function-evaluations",
                "--init-damping", "--finite-difference-type", "--specify-objective-gradient", "--threads"));
        groups.put("Output", List.of("--out", "--resume", "--save", "--keep-path", "--figures", "--shades", "--history", "--display",
                "--headings", "--stride", "--format", "--size", "--dpi", "--style", Main.SHOW, "--port", "--no-browser"));
        groups.put("Help", List.of("--help", "--version"));
        return groups;
    }

    /** The heading under which an option is printed; empty for one that no group has. */
    static Optional<String> group(OptionSpec option) {
        return GROUPS.entrySet().stream().filter(group -> group.getValue().contains(option.longestName()))
                .map(Map.Entry::getKey).findFirst();
    }

    /** Makes the program and its commands print this help. */
    static void install(CommandLine commandLine) {
        commandLine.setUsageHelpWidth(WIDTH);
        Map<String, CommandLine.IHelpSectionRenderer> sections = new LinkedHashMap<>(commandLine.getHelpSectionMap());
        sections.put(UsageMessageSpec.SECTION_KEY_SYNOPSIS, Usage::synopsis);
        sections.put(UsageMessageSpec.SECTION_KEY_OPTION_LIST, Usage::options);
        sections.put(UsageMessageSpec.SECTION_KEY_COMMAND_LIST, Usage::commands);
        sections.put(UsageMessageSpec.SECTION_KEY_FOOTER, Usage::examples);
        // a command's one line stands in the list only
        sections.remove(UsageMessageSpec.SECTION_KEY_HEADER);
        commandLine.setHelpSectionMap(sections);
    }

    /** Options are listed below and need no list of their own here. */
    private static String synopsis(Help help) {
        StringBuilder line = new StringBuilder(help.commandSpec().qualifiedName());
        line.append(help.subcommands().isEmpty() ? " [OPTION...]" : " [COMMAND] [OPTION...]");
        help.commandSpec().positionalParameters().forEach(p -> line.append(' ')
                .append(p.arity().min() > 0 ? p.paramLabel() : "[" + p.paramLabel() + "]")
                .append(p.arity().max() > 1 ? "..." : ""));
        return line + System.lineSeparator();
    }

    private static String options(Help help) {
        StringBuilder text = new StringBuilder();
        List<String> headings = new ArrayList<>(GROUPS.keySet());
        headings.add("Other");
        for (String heading : headings) {
            List<OptionSpec> options = new ArrayList<>(help.commandSpec().options().stream()
                    .filter(option -> group(option).orElse("Other").equals(heading)).toList());
            options.sort((a, b) -> Integer.compare(rank(a), rank(b)));
            if (!options.isEmpty()) {
                Help.Layout layout = help.createDefaultLayout();
                layout.addOptions(options, help.parameterLabelRenderer());
                text.append(heading).append(':').append(System.lineSeparator()).append(layout);
            }
        }
        return text.toString();
    }

    private static int rank(OptionSpec option) {
        return GROUPS.values().stream().mapToInt(names -> names.indexOf(option.longestName())).max().orElse(-1);
    }

    private static String commands(Help help) {
        StringBuilder text = new StringBuilder();
        help.subcommands().forEach((name, command) -> text.append(
                String.format(Locale.ROOT, "  %-13s %s%n", name, first(command.commandSpec().usageMessage().header()))));
        return text.toString();
    }

    /** The example of a command; for the program, those of all commands. */
    private static String examples(Help help) {
        StringBuilder text = new StringBuilder();
        if (help.subcommands().isEmpty()) {
            return first(help.commandSpec().usageMessage().footer()) + System.lineSeparator();
        }
        text.append("Examples, where netbp stands for java -jar netbp.jar:").append(System.lineSeparator());
        help.subcommands().values().forEach(command -> {
            String example = first(command.commandSpec().usageMessage().footer());
            if (!example.isEmpty()) {
                text.append("  ").append(example.replaceFirst("Example: ", "")).append(System.lineSeparator());
            }
        });
        return text.toString();
    }

    private static String first(String... lines) {
        return Arrays.stream(lines).findFirst().orElse("");
    }
}
