package netbp;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The numbers of a worked sheet: each in the text must be one of an output, rounded, or stand in a command. */
public final class SheetNumbers {

    private static final Pattern NUMBER = Pattern.compile("(?<![\\w.^])-?\\d+(?:\\.\\d+)?(?:e[+-]?\\d+)?(?![\\w^])");
    private static final Pattern OUTPUT_NUMBER = Pattern.compile("(?<![\\w.])-?\\d+(?:\\.\\d+)?(?:e[+-]?\\d+)?");

    private SheetNumbers() {
    }

    /** The numbers of the text that stand in no block. */
    public static List<String> unknown(String sheet) {
        List<BigDecimal> known = new ArrayList<>();
        Matcher block = Pattern.compile("```.*?```", Pattern.DOTALL).matcher(sheet);
        while (block.find()) {
            Matcher number = OUTPUT_NUMBER.matcher(block.group());
            while (number.find()) {
                known.add(new BigDecimal(number.group()).abs());
            }
        }
        String text = sheet.replaceAll("(?s)```.*?```", " ").replaceAll("`[^`]*`|\\([\\w/.-]+\\)|\\[[\\w.-]+\\]", " ");
        List<String> unknown = new ArrayList<>();
        Matcher number = NUMBER.matcher(text);
        while (number.find()) {
            BigDecimal value = new BigDecimal(number.group()).abs();
            MathContext digits = new MathContext(value.precision(), RoundingMode.HALF_UP);
            if (known.stream().noneMatch(k -> k.round(digits).compareTo(value) == 0)) {
                unknown.add(number.group());
            }
        }
        return unknown;
    }
}
