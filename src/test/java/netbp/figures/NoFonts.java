package netbp.figures;

import java.awt.Font;

/** Prints whether java.awt finds a font: "none", or the family of one. */
final class NoFonts {

    private NoFonts() { }

    public static void main(String[] none) {
        try {
            System.out.println(new Font("Helvetica", Font.PLAIN, 12).getFamily());
        } catch (RuntimeException | InternalError e) {
            System.out.println("none");
        }
    }
}
