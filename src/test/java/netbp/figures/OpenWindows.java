package netbp.figures;

import java.awt.AWTException;
import java.awt.Color;
import java.awt.Point;
import java.awt.Robot;
import javax.swing.JFrame;

/** Opens windows, waits until each shows something black, says so, and closes them. */
final class OpenWindows {

    private OpenWindows() { }

    public static void main(String[] none) throws AWTException, InterruptedException {
        Robot robot = new Robot();
        for (JFrame frame : FigureWindow.open(FigureWindowTest.figures(), Style.MATLAB)) {
            frame.setAlwaysOnTop(true);
            frame.toFront();
            boolean drawn = false;
            for (int attempt = 0; attempt < 50 && !drawn; attempt++) {
                Thread.sleep(100);
                drawn = showsBlackOnWhite(robot, frame);
            }
            System.out.println(frame.getTitle() + (drawn ? ": drawn" : ": empty"));
            frame.dispose();
        }
    }

    private static boolean showsBlackOnWhite(Robot robot, JFrame frame) {
        Point corner = frame.getContentPane().getLocationOnScreen();
        int middle = frame.getContentPane().getHeight() / 2;
        boolean black = false;
        boolean white = false;
        for (int x = 0; x < frame.getContentPane().getWidth(); x += 1) {
            Color c = robot.getPixelColor(corner.x + x, corner.y + middle);
            black |= c.getRed() < 100 && c.getBlue() < 100;
            white |= c.equals(Color.WHITE);
        }
        return black && white;
    }
}
