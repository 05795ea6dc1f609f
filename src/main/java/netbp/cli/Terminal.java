package netbp.cli;

import java.io.Console;

/** Whether a person is watching. */
public final class Terminal {

    private Terminal() {
    }

    /** Whether standard input and output are a terminal. */
    public static boolean isInteractive() {
        // that of JDK 22 to 24 would take Ctrl-C for itself
        System.setProperty("jdk.console", "java.base");
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            // since JDK 22 there is a console without a terminal, too, and a method to tell
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException e) {
            return true;
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }
}
