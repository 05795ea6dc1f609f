package netbp.figures;

import java.awt.AWTException;
import java.awt.Component;
import java.awt.Container;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.Robot;
import java.awt.Window;
import java.awt.event.InputEvent;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

import javax.imageio.ImageIO;
import javax.swing.JDialog;
import javax.swing.JFileChooser;
import javax.swing.JFrame;
import javax.swing.JMenuItem;
import javax.swing.JPopupMenu;
import javax.swing.MenuSelectionManager;
import javax.swing.SwingUtilities;

/**
 * Opens the window of a run and does with it what a user does, the run going on: looks at the curve, points at it, zooms,
 * zooms back, exports a picture. It says what worked; each state of the window goes to a folder as PNG.
 */
final class LiveWindow {

    private static final int ATTEMPTS = 100;

    private final Robot robot = new Robot();
    private final LiveChart live = new LiveChart("run", "Iteration Number", "Value of cost function");
    private final JFrame frame = (JFrame) Arrays.stream(Window.getWindows()).filter(JFrame.class::isInstance).findFirst()
            .orElseThrow();
    private final Path folder;
    private int iteration;

    private LiveWindow(Path folder) throws AWTException {
        this.folder = folder;
        // to wait until the toolkit is idle would take for ever on a display without a window manager
        robot.setAutoDelay(20);
    }

    public static void main(String[] args) throws Exception {
        LiveWindow window = new LiveWindow(Path.of(args[0]));
        window.frame.setAlwaysOnTop(true);
        window.use();
        window.frame.dispose();
        System.exit(0);
    }

    private void use() throws Exception {
        train(50);
        say("curve", until(() -> coloured(picture()) > 200), "1-curve.png");
        BufferedImage before = picture();
        train(150);
        say("curve that grows", differs(before), "2-grown.png");
        say("tool tip", toolTip(), "3-tool-tip.png");
        away();
        before = picture();
        drag(0.5, 0.2, 0.7, 0.8);
        away();
        say("zoom", differs(before), "4-zoom.png");
        BufferedImage zoomed = settled();
        train(100);
        robot.delay(500);
        say("zoom that stays", difference(picture(), zoomed) == 0, "5-zoom-stays.png");
        robot.mouseMove(at(0.5, 0.5).x, at(0.5, 0.5).y);
        click(InputEvent.BUTTON1_DOWN_MASK);
        click(InputEvent.BUTTON1_DOWN_MASK);
        away();
        say("zoom back", differs(zoomed), "6-zoom-back.png");
        say("export", export(), "7-export.png");
    }

    private void say(String what, boolean works, String file) throws IOException {
        ImageIO.write(picture(), "png", folder.resolve(file).toFile());
        System.out.println(what + (works ? ": works" : ": fails"));
    }

    /** The costs of further iterations. */
    private void train(int iterations) {
        for (int i = 0; i < iterations; i++) {
            iteration++;
            live.add("cost", iteration, 10.0 / iteration);
        }
    }

    /** The window once it has not changed for half a second: the tick marks of a zoomed axis come with the next refresh. */
    private BufferedImage settled() throws Exception {
        BufferedImage picture = picture();
        for (int i = 0; i < ATTEMPTS; i++) {
            robot.delay(500);
            BufferedImage next = picture();
            if (difference(next, picture) == 0) {
                break;
            }
            picture = next;
        }
        return picture;
    }

    private boolean toolTip() {
        away();
        BufferedImage before = picture();
        // the curve is somewhere on this line
        for (double y = 0.1; y < 0.9; y += 0.01) {
            Point point = at(0.5, y);
            robot.mouseMove(point.x, point.y);
            robot.delay(30);
            if (difference(picture(), before) > 200) {
                return true;
            }
        }
        return false;
    }

    private void drag(double x1, double y1, double x2, double y2) {
        robot.mouseMove(at(x1, y1).x, at(x1, y1).y);
        robot.mousePress(InputEvent.BUTTON1_DOWN_MASK);
        for (int i = 1; i <= 10; i++) {
            Point point = at(x1 + (x2 - x1) * i / 10, y1 + (y2 - y1) * i / 10);
            robot.mouseMove(point.x, point.y);
            robot.delay(50);
        }
        robot.mouseRelease(InputEvent.BUTTON1_DOWN_MASK);
    }

    /** Right button, Export As..., the name of a file. */
    private boolean export() throws Exception {
        robot.mouseMove(at(0.5, 0.5).x, at(0.5, 0.5).y);
        click(InputEvent.BUTTON3_DOWN_MASK);
        if (!until(() -> menuItem().isPresent())) {
            return false;
        }
        JMenuItem item = menuItem().orElseThrow();
        Point corner = inSwing(item::getLocationOnScreen);
        robot.mouseMove(corner.x + item.getWidth() / 2, corner.y + item.getHeight() / 2);
        click(InputEvent.BUTTON1_DOWN_MASK);
        if (!until(() -> chooser().isPresent())) {
            return false;
        }
        File[] there = folder.toFile().listFiles();
        JFileChooser chooser = chooser().orElseThrow();
        SwingUtilities.invokeLater(() -> {
            chooser.setSelectedFile(folder.resolve("exported").toFile());
            chooser.approveSelection();
        });
        return until(() -> folder.toFile().listFiles().length > there.length);
    }

    private static Optional<JMenuItem> menuItem() {
        return inSwing(() -> Arrays.stream(MenuSelectionManager.defaultManager().getSelectedPath())
                .filter(JPopupMenu.class::isInstance).map(JPopupMenu.class::cast)
                .flatMap(menu -> Arrays.stream(menu.getComponents())).filter(JMenuItem.class::isInstance)
                .map(JMenuItem.class::cast).filter(item -> item.getText().startsWith("Export")).findFirst());
    }

    private static Optional<JFileChooser> chooser() {
        return inSwing(() -> Arrays.stream(Window.getWindows()).filter(JDialog.class::isInstance).filter(Window::isShowing)
                .map(dialog -> find((JDialog) dialog, JFileChooser.class::isInstance)).flatMap(Optional::stream)
                .map(JFileChooser.class::cast).findFirst());
    }

    private static Optional<Component> find(Container container, Predicate<Component> wanted) {
        for (Component part : container.getComponents()) {
            Optional<Component> found = wanted.test(part) ? Optional.of(part)
                    : part instanceof Container inner ? find(inner, wanted) : Optional.empty();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static <T> T inSwing(Callable<T> question) {
        Object[] answer = new Object[1];
        FigureWindow.inSwing(() -> {
            try {
                answer[0] = question.call();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        @SuppressWarnings("unchecked")
        T value = (T) answer[0];
        return value;
    }

    private void click(int button) {
        robot.mousePress(button);
        robot.mouseRelease(button);
    }

    /** The pointer leaves the chart. */
    private void away() {
        robot.mouseMove(0, 0);
        robot.delay(300);
    }

    private Point at(double x, double y) {
        Rectangle content = content();
        return new Point(content.x + (int) (x * content.width), content.y + (int) (y * content.height));
    }

    private Rectangle content() {
        return new Rectangle(frame.getContentPane().getLocationOnScreen(), frame.getContentPane().getSize());
    }

    private BufferedImage picture() {
        return robot.createScreenCapture(content());
    }

    private boolean differs(BufferedImage before) {
        return until(() -> difference(picture(), before) > 200);
    }

    /** The number of pixels that are neither black, white nor grey. */
    private static int coloured(BufferedImage image) {
        int coloured = 0;
        for (int rgb : image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth())) {
            coloured += (rgb & 0xff) - (rgb >> 16 & 0xff) > 60 ? 1 : 0;
        }
        return coloured;
    }

    /** The number of pixels that differ. */
    private static int difference(BufferedImage one, BufferedImage other) {
        int different = 0;
        for (int y = 0; y < one.getHeight(); y++) {
            for (int x = 0; x < one.getWidth(); x++) {
                different += one.getRGB(x, y) == other.getRGB(x, y) ? 0 : 1;
            }
        }
        return different;
    }

    private boolean until(BooleanSupplier holds) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            if (holds.getAsBoolean()) {
                return true;
            }
            robot.delay(100);
        }
        return false;
    }
}
