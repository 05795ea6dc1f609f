package netbp.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.net.BindException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;

import netbp.io.WholeFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code studio}: the browser page. */
@Command(name = "studio", header = "the paper, live in a browser",
        description = "Serves the page to this machine only and opens it in the browser, until Ctrl-C; or writes it as one HTML"
                + " file, which needs no server.",
        footer = "Example: netbp studio --out netbp.html")
final class StudioCommand implements Callable<Integer> {

    private static final String PAGE = "/netbp/studio/netbp.html";

    @Spec
    private CommandSpec spec;

    @Option(names = "--out", paramLabel = "FILE", description = "write the page to this file instead of serving it")
    private Path out;

    @Option(names = "--port", paramLabel = "PORT", defaultValue = "0", converter = Converters.Port.class,
            description = "where to serve it; 0 is any free port (default: ${DEFAULT-VALUE})")
    private int port;

    @Option(names = "--no-browser", description = "do not open a browser")
    private boolean noBrowser;

    @Override
    public Integer call() throws IOException {
        byte[] page = page();
        PrintWriter terminal = spec.commandLine().getOut();
        if (out != null) {
            OutputPaths.prepareFile("--out", out, ".html");
            WholeFile.write(out, stream -> stream.write(page));
            terminal.println("the page, " + page.length / 1000 + " kB, in " + out);
            return ExitCode.DONE;
        }
        try (PageServer server = new PageServer(page, port)) {
            terminal.println(server.address() + " (Ctrl-C ends it)");
            terminal.flush();
            if (!noBrowser && !open(server.address())) {
                terminal.println("no browser could be started: open the address in one");
            }
            new CountDownLatch(1).await();
        } catch (BindException e) {
            throw new InputException("--port must be free: " + port, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return ExitCode.DONE;
    }

    private static byte[] page() throws IOException {
        try (InputStream in = StudioCommand.class.getResourceAsStream(PAGE)) {
            if (in == null) {
                throw new InputException("studio needs the page, which mvn package puts into target/netbp.jar: not in this build");
            }
            return in.readAllBytes();
        }
    }

    /** Opens the user's browser; whether it could be started. */
    private static boolean open(URI address) {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        List<String> command = system.startsWith("windows") ? List.of("rundll32", "url.dll,FileProtocolHandler", address.toString())
                : List.of(system.startsWith("mac") ? "open" : "xdg-open", address.toString());
        try {
            new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
