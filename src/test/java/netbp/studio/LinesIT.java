package netbp.studio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import netbp.matlab.NumberFormat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the page gives to take along: the same run elsewhere. A class of its own, so that it runs beside the others. */
class LinesIT {

    private static Browser browser;
    private static Lines lines;

    @TempDir
    Path folder;

    @BeforeAll
    static void start() throws IOException, ReflectiveOperationException {
        browser = new Browser(1280, 863);
        lines = new Lines();
    }

    @AfterAll
    static void close() throws IOException {
        if (browser != null) {
            browser.assertQuietConsole();
            browser.close();
        }
        if (lines != null) {
            lines.close();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"v=1&p=moons:200:0.1:0&r=minibatch&b=5&n=3001&e=0.3", "v=1&p=moons:60:0.2:3&u=momentum&q=0.8&l=cross-entropy&o=softmax&n=2000&t=0.5",
        "v=1&p=paper&u=nesterov&g=0.001&r=sample&b=3&n=2000", "v=1&p=circles:40:0.05:0&u=adam&x=0.2&e=0.01&t=0.7&n=1500&h=6.4", "v=1&p=eleven&h=4&a=tanh&o=sigmoid&r=epochs&n=2000&s=7",
        "v=1&p=xor&h=3.3&a=leaky-relu&r=all&n=500&s=0", "v=1&p=circles:40:0:0&l=cross-entropy&o=softmax&n=3000&e=0.2", "v=1&p=paper&n=2500&y=decay&yt=700&u=adam&e=0.01",
        "v=1&p=eleven&n=2500&y=steps&yf=0.7&ye=600&e=0.3", "v=1&p=xor&m=lm&f=smooth&j=exact&k=40",
        "v=1&p=paper&m=hipparchus&k=30&t=0.6"})
    @DisplayName("the command line and the Java lines give the same run, to the last bit")
    void elsewhere(String link) throws IOException, ReflectiveOperationException {
        browser.open("#" + link);
        browser.element("#run").click();
        browser.await("app.run.state === 'done'");
        double cost = Double.parseDouble(browser.value("String(app.run.cost)").toString());
        List<Double> printed = lines.run(folder, browser.value("javaLines(app.setup)").toString()).lines()
                .map(Double::parseDouble).toList();
        assertEquals(cost, printed.get(0));
        if (link.contains("&t=")) {
            assertEquals(Double.parseDouble(browser.value("String(app.run.unseenCosts.at(-1))").toString()), printed.get(1));
        }
        Files.writeString(folder.resolve("points.csv"), browser.value("toCsv(app.setup.points)").toString());
        String told = lines.command(folder, browser.value("shellLines(app.setup)").toString());
        String digits = NumberFormat.shortest(cost);
        assertTrue(told.contains(digits) || told.contains(NumberFormat.general(cost, 6)), told + "has not " + digits);
    }
}
