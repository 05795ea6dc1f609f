package netbp.studio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** Chromium without a window, on the page that the build has made. */
final class Browser implements AutoCloseable {

    /** The page. */
    static final Path PAGE = Path.of("target", "studio", "netbp.html");

    private static final Duration LONGEST = Duration.ofMinutes(3);

    /** Held, or the level would be forgotten; the driver misses protocols of the browser's newest release. */
    private static final Logger SELENIUM = Logger.getLogger("org.openqa.selenium");

    private final ChromeDriver driver;
    private int opened;

    /** Starts it with a window of that size; the test is skipped where there is no Chromium. */
    Browser(int width, int height) throws IOException {
        SELENIUM.setLevel(Level.OFF);
        Path browser = program("chromium", "chromium-browser", "google-chrome");
        Path driverProgram = program("chromedriver");
        assertTrue(Files.exists(PAGE), "mvn package makes " + PAGE);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(browser.toString());
        options.addArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run",
                "--disable-background-networking", "--disable-component-update", "--disable-sync", "--hide-scrollbars",
                "--window-size=" + width + "," + height, "--user-data-dir=" + Files.createTempDirectory("netbp-browser"));
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        options.setCapability("goog:loggingPrefs", logs);
        // a browser that starts on a busy machine answers late
        System.setProperty("webdriver.httpclient.connectionTimeout", "60");
        driver = new ChromeDriver(
                new ChromeDriverService.Builder().usingDriverExecutable(driverProgram.toFile()).build(), options);
        driver.manage().timeouts().scriptTimeout(LONGEST.plusMinutes(1));
    }

    /** The first of some programs on the path. */
    private static Path program(String... names) {
        Optional<Path> found = Stream.of(names)
                .flatMap(name -> Stream.of(System.getenv("PATH").split(System.getProperty("path.separator")))
                        .map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable).findFirst();
        Assumptions.assumeTrue(found.isPresent(), () -> "skipped: no " + String.join(" or ", names) + " on this machine");
        return found.get();
    }

    /** Opens the page from disk anew, with # and what follows it in its address. */
    void open(String hash) {
        driver.get(PAGE.toUri() + "?" + ++opened + hash);
        await("app.run.state !== 'new' || app.run.parameters || app.run === NO_RUN");
    }

    ChromeDriver driver() {
        return driver;
    }

    WebElement element(String css) {
        return driver.findElement(By.cssSelector(css));
    }

    /** The value of a JavaScript expression. */
    Object value(String expression) {
        return driver.executeScript("return " + expression);
    }

    /** What an asynchronous expression comes to. */
    Object result(String expression) {
        return driver.executeAsyncScript("const done = arguments[arguments.length - 1];"
                + "(async () => " + expression + ")().then(done, error => done('error: ' + error + (error.stack || '')));");
    }

    /** Waits until an expression is true; the page itself looks every few milliseconds. */
    void await(String condition) {
        Object end = result("{ const deadline = Date.now() + " + LONGEST.toMillis() + """
                ;
                  while (!(%1$s)) {
                    if (Date.now() > deadline) return 'message: ' + document.getElementById('message-text').textContent;
                    await new Promise(again => setTimeout(again, 5));
                  }
                  return 'true';
                }""".formatted(condition));
        assertEquals("true", end, () -> "waited for: " + condition);
    }

    /** What the browser's console was told since the last call; none of it is wanted. */
    void assertQuietConsole() {
        List<String> told = driver.manage().logs().get(LogType.BROWSER).getAll().stream().map(LogEntry::toString).toList();
        assertEquals(List.of(), told);
    }

    @Override
    public void close() {
        driver.quit();
    }
}
