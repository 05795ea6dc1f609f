package netbp.figures;

/** Coordinates in files: at most three decimals, a thousandth of a pixel. */
final class Decimal {

    private Decimal() { }

    static String of(double value) {
        long thousandths = Math.round(value * 1000);
        StringBuilder text = new StringBuilder(thousandths < 0 ? "-" : "");
        long size = Math.abs(thousandths);
        text.append(size / 1000);
        if (size % 1000 != 0) {
            text.append('.').append(Long.toString(1000 + size % 1000), 1, 4);
            while (text.charAt(text.length() - 1) == '0') {
                text.setLength(text.length() - 1);
            }
        }
        return text.toString();
    }
}
