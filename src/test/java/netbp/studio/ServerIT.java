package netbp.studio;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import netbp.cli.Sigint;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command studio of the packaged jar, as a process of its own. */
class ServerIT {

    private static final Path JAR = Path.of("target", "netbp.jar");

    private static Process process;
    private static int port;

    @TempDir
    Path folder;

    @BeforeAll
    static void start() throws IOException {
        process = studio("--no-browser");
        String line = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8)).readLine();
        Matcher address = Pattern.compile("http://127\\.0\\.0\\.1:(\\d+)/ \\(Ctrl-C ends it\\)").matcher(String.valueOf(line));
        assertTrue(address.matches(), line);
        port = Integer.parseInt(address.group(1));
    }

    @AfterAll
    static void end() throws InterruptedException {
        if (process != null) {
            process.destroyForcibly().waitFor();
        }
    }

    private static Process studio(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", JAR.toString(), "studio"));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    /** Sends a request as it is and returns the answer as it comes. */
    private static String answer(String request) throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port), 5000);
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.shutdownOutput();
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            try {
                socket.getInputStream().transferTo(all);
            } catch (SocketException e) {
                // closed in our face: no page either
            }
            return all.toString(StandardCharsets.ISO_8859_1);
        }
    }

    private static String get(String path, String host) throws IOException {
        return answer("GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n");
    }

    @Test
    @DisplayName("the page, byte for byte, under its own names only")
    void page() throws IOException {
        String page = Files.readString(Browser.PAGE);
        for (String host : List.of("127.0.0.1:" + port, "localhost:" + port)) {
            String answer = get("/", host);
            assertTrue(answer.startsWith("HTTP/1.1 200 "), answer.substring(0, Math.min(80, answer.length())));
            assertTrue(answer.contains("frame-ancestors 'none'"));
            assertArrayEquals(page.getBytes(StandardCharsets.UTF_8),
                    answer.substring(answer.indexOf("\r\n\r\n") + 4).getBytes(StandardCharsets.ISO_8859_1));
        }
        assertTrue(get("/../../etc/passwd", "localhost:" + port).startsWith("HTTP/1.1 404"));
        assertTrue(get("/netbp.html", "localhost:" + port).startsWith("HTTP/1.1 404"));
        assertTrue(answer("POST / HTTP/1.1\r\nHost: localhost:" + port + "\r\nContent-Length: 0\r\n\r\n").startsWith("HTTP/1.1 405"));
        assertTrue(get("/", "evil.example").startsWith("HTTP/1.1 421"));
        assertTrue(answer("GET / HTTP/1.0\r\n\r\n").startsWith("HTTP/1.1 421"), "no Host");
    }

    @Test
    @DisplayName("a thousand mutations of Host get nothing, and the server goes on")
    void hosts() throws IOException {
        Random random = new Random(1);
        for (int i = 0; i < 1000; i++) {
            StringBuilder host = new StringBuilder("127.0.0.1:" + port);
            for (int k = random.nextInt(4); k >= 0; k--) {
                int at = random.nextInt(host.length());
                switch (random.nextInt(3)) {
                    case 0 -> host.setCharAt(at, (char) (33 + random.nextInt(223)));
                    case 1 -> host.insert(at, (char) (33 + random.nextInt(94)));
                    default -> host.deleteCharAt(at);
                }
            }
            if (!host.toString().strip().equals("127.0.0.1:" + port)) {
                String answer = get("/", host.toString());
                assertFalse(answer.contains("<html") || answer.startsWith("HTTP/1.1 200"), host + " got the page");
            }
        }
        assertTrue(get("/", "localhost:" + port).startsWith("HTTP/1.1 200 "));
    }

    @Test
    @DisplayName("other addresses of this machine do not answer")
    void loopbackOnly() throws IOException {
        for (NetworkInterface network : Collections.list(NetworkInterface.getNetworkInterfaces())) {
            for (InetAddress address : Collections.list(network.getInetAddresses())) {
                if (!address.isLoopbackAddress()) {
                    try (Socket socket = new Socket()) {
                        socket.connect(new InetSocketAddress(address, port), 1000);
                        throw new AssertionError("answers at " + address);
                    } catch (IOException e) {
                        // as it shall be
                    }
                }
            }
        }
    }

    @Test
    @DisplayName("SIGINT ends it at once; --out writes the page; a port that is taken and a wrong name are refused")
    void command() throws IOException, InterruptedException {
        Sigint.assumeDelivered();
        Process other = studio("--no-browser", "--port", String.valueOf(port));
        assertEquals("netbp: --port must be free: " + port,
                new String(other.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip());
        assertEquals(2, other.waitFor());

        Path file = folder.resolve("page.html");
        Process writer = studio("--out", file.toString());
        String told = new String(writer.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, writer.waitFor(), told);
        assertEquals(-1, Files.mismatch(file, Browser.PAGE));

        Process wrong = studio("--out", folder.resolve("page.png").toString());
        assertTrue(new String(wrong.getInputStream().readAllBytes(), StandardCharsets.UTF_8).contains("--out must be the name of a .html file"));
        assertEquals(2, wrong.waitFor());

        Process ended = studio("--no-browser");
        new BufferedReader(new InputStreamReader(ended.getInputStream(), StandardCharsets.UTF_8)).readLine();
        new ProcessBuilder("kill", "-INT", String.valueOf(ended.pid())).start().waitFor();
        assertTrue(ended.waitFor(10, TimeUnit.SECONDS), "still there ten seconds after SIGINT");
        assertEquals(130, ended.exitValue());
    }
}
