package netbp.study;

/** Reads what {@link netbp.matlab.NumberFormat} writes. */
final class Numbers {

    private Numbers() {
    }

    static double parse(String text) {
        return switch (text) {
            case "Inf" -> Double.POSITIVE_INFINITY;
            case "-Inf" -> Double.NEGATIVE_INFINITY;
            default -> Double.parseDouble(text);
        };
    }
}
