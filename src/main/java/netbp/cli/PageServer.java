package netbp.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/**
 * Serves one page to this machine: it listens on the loopback interface only, answers requests that name
 * its own host only, so that no other site can reach it under a name of its own, and has nothing but the
 * page.
 */
final class PageServer implements AutoCloseable {

    private static final int REQUESTS_AT_ONCE = 4;
    private static final String[][] HEADERS = {
        {"Content-Type", "text/html; charset=utf-8"},
        {"Content-Security-Policy", "frame-ancestors 'none'"},
        {"X-Content-Type-Options", "nosniff"},
        {"Referrer-Policy", "no-referrer"},
        {"Cross-Origin-Resource-Policy", "same-origin"},
        {"Cache-Control", "no-store"}};

    private final HttpServer server;
    private final ExecutorService workers;
    private final byte[] page;
    private final Set<String> hosts;

    /**
     * Listens from now on.
     *
     * @param port 0 for any that is free
     */
    PageServer(byte[] page, int port) throws IOException {
        this.page = page;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port), 0);
        hosts = Set.of("127.0.0.1:" + port(), "localhost:" + port());
        workers = Executors.newFixedThreadPool(REQUESTS_AT_ONCE, work -> {
            Thread thread = new Thread(work, "page");
            thread.setDaemon(true);
            return thread;
        });
        server.setExecutor(workers);
        server.createContext("/", this::answer);
        server.start();
    }

    private int port() {
        return server.getAddress().getPort();
    }

    /** Where the page is. */
    URI address() {
        return URI.create("http://127.0.0.1:" + port() + "/");
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            int status = status(exchange);
            Headers headers = exchange.getResponseHeaders();
            if (status == 200) {
                for (String[] header : HEADERS) {
                    headers.set(header[0], header[1]);
                }
                boolean head = exchange.getRequestMethod().equals("HEAD");
                exchange.sendResponseHeaders(status, head ? -1 : page.length);
                if (!head) {
                    exchange.getResponseBody().write(page);
                }
            } else {
                headers.set("Connection", "close");
                exchange.sendResponseHeaders(status, -1);
            }
        }
    }

    private int status(HttpExchange exchange) {
        List<String> named = exchange.getRequestHeaders().get("Host");
        URI wanted = exchange.getRequestURI();
        if (named == null || named.size() != 1 || !hosts.contains(named.get(0)) || wanted.getRawAuthority() != null) {
            return 421;
        }
        if (!Set.of("GET", "HEAD").contains(exchange.getRequestMethod())) {
            return 405;
        }
        return "/".equals(wanted.getRawPath()) ? 200 : 404;
    }

    @Override
    public void close() {
        server.stop(0);
        workers.shutdownNow();
    }
}
