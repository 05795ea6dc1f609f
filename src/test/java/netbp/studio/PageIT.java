package netbp.studio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

import netbp.leastsquares.IterationTable;
import netbp.network.LabelledPoints;
import netbp.paper.Netbp;
import netbp.paper.Nlsrun;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.Rectangle;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.interactions.PointerInput;
import org.openqa.selenium.interactions.Sequence;
import org.openqa.selenium.logging.LogType;

/** The page under the hands of a user. */
class PageIT {

    private static final String MESSAGE = "document.getElementById('message-text').textContent";

    private static Browser browser;

    @BeforeAll
    static void start() throws IOException {
        browser = new Browser(1280, 863);
    }

    @AfterEach
    void quiet() {
        browser.assertQuietConsole();
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    private static long count(String expression) {
        return ((Number) browser.value(expression)).longValue();
    }

    private static Actions actions() {
        return new Actions(browser.driver(), Duration.ofMillis(40));
    }

    private static void press(CharSequence... keys) {
        actions().sendKeys(keys).perform();
    }

    @Test
    @DisplayName("clicks make points, a drag moves one, a double click removes one, undo and redo")
    void points() {
        browser.open("");
        assertEquals(10, count("app.setup.points.length"));
        actions().moveToElement(browser.element("#square-1 .holder"), 100, 150).click().perform();
        assertEquals(11, count("app.setup.points.length"));
        browser.element("[data-class='2']").click();
        actions().moveToElement(browser.element("#square-1 .holder"), -60, 150).click().perform();
        assertEquals(2, count("app.setup.points[11].c"));
        assertEquals(3, count("layersOf(app.setup).at(-1)"));
        long x = count("app.setup.points[11].x");
        actions().dragAndDropBy(browser.element(".point[data-i='11']"), 40, 0).perform();
        assertTrue(count("app.setup.points[11].x") > x + 50, "moved to the right");
        actions().doubleClick(browser.element(".point[data-i='11']")).perform();
        assertEquals(11, count("app.setup.points.length"));
        browser.element("#undo").click();
        assertEquals(12, count("app.setup.points.length"));
        browser.element("#redo").click();
        assertEquals(11, count("app.setup.points.length"));
    }

    @Test
    @DisplayName("training makes the cost fall, pause stops it, reset goes back")
    void training() throws InterruptedException {
        browser.open("#v=1&p=paper&n=1000000000");
        browser.element("#run").click();
        browser.await("app.run.iteration > 200000");
        browser.element("#run").click();
        browser.await("app.run.state === 'paused' && app.run.hand.asked.size === 0");
        long iteration = count("app.run.iteration");
        assertEquals(Boolean.TRUE, browser.value("app.run.cost < 0.1 * app.run.startCost"));
        Thread.sleep(300);
        assertEquals(iteration, count("app.run.iteration"));
        browser.element("#step").click();
        browser.await("app.run.iteration === " + (iteration + 1));
        browser.element("#reset").click();
        browser.await("app.run.state === 'new' && app.run.parameters");
        assertEquals(0, count("app.run.iteration"));
    }

    @Test
    @DisplayName("a run in slices, with pauses and steps between, is the run of the listing")
    void slices() {
        browser.open("#v=1&p=paper&n=30000");
        for (int i = 0; i < 5; i++) {
            browser.element("#step").click();
        }
        browser.await("app.run.iteration >= 1 && app.run.state === 'paused'");
        browser.element("#run").click();
        browser.await("app.run.state === 'done'");
        double expected = Netbp.run(LabelledPoints.paper(), 5000, 0.05, 30_000).savecost().last();
        assertEquals(Double.toString(expected), String.valueOf(Double.parseDouble(browser.value("String(app.run.cost)").toString())));
        assertEquals(0, count("app.run.iterations.filter((t, i) => i && t <= app.run.iterations[i - 1]).length"));
    }

    @ParameterizedTest
    @CsvSource({"2, ten points", "4, of 636\u2009585 pixels differ (0.", "5, grid points differ", "7, decades of MATLAB", "8, 0 of 670\u2009206 pixels differ.", "9, 0 of 251\u2009001 grid points differ."})
    @DisplayName("every figure of the paper is set up, runs and is compared")
    void figures(int number, String told) {
        browser.open("");
        browser.element("[data-figure='" + number + "']").click();
        browser.await("document.getElementById('compare').textContent.includes('" + told + "')");
        assertEquals(Boolean.TRUE, browser.value("app.figure === " + number));
    }

    @ParameterizedTest
    @ValueSource(strings = {"eleven", "xor", "moons", "circles", "spiral"})
    @DisplayName("every preset trains by every method, through its control")
    void presets(String name) {
        browser.open("#v=1&p=paper&n=2000&k=20");
        assertEquals("sgd lm hipparchus commons-math", browser.result("""
                {
                  const until = async condition => { while (!condition()) await new Promise(again => setTimeout(again, 5)); };
                  const choose = (id, value) => { $(id).value = value; $(id).dispatchEvent(new Event('change')); };
                  choose('preset', '%1$s');
                  await until(() => presetOf(app.setup) === '%1$s');
                  const fell = [];
                  for (const method of METHODS) {
                    choose('method', method);
                    $('run').click();
                    await until(() => app.run.state === 'done' && app.run.method === method);
                    if (app.run.cost < app.run.startCost && $('message').hidden) fell.push(method);
                  }
                  return fell.join(' ');
                }""".formatted(name)));
    }

    @Test
    @DisplayName("least squares: MATLAB's table row by row, and a slider through its steps")
    void table() {
        browser.open("#v=1&p=paper&m=lm");
        browser.element("#step").click();
        browser.await("app.run.shown === 1");
        browser.element("#run").click();
        browser.await("app.run.state === 'done' && $('table').childElementCount === app.run.rows.length");
        String table = Nlsrun.run(LabelledPoints.paper()).solution().history().stream()
                .map(IterationTable::row).reduce("", (a, b) -> a + b + "\n");
        assertEquals(table, browser.value("Array.from(document.querySelectorAll('#table div'), d => d.textContent + '\\n').join('')"));
        browser.driver().executeScript("$('slider').value = 50; $('slider').dispatchEvent(new Event('input'));");
        browser.await("app.run.iteration === 50 && $('row-50').getAttribute('aria-selected') === 'true'");
    }

    @Test
    @DisplayName("side by side: both methods from one start")
    void beside() {
        browser.open("#v=1&p=paper&n=20000&c=1");
        browser.element("#run").click();
        browser.await("app.run.state === 'done' && app.other.state === 'done'");
        assertEquals(Boolean.TRUE, browser.value("app.run.startCost === app.other.startCost && app.other.cost < 1e-6"));
    }

    @Test
    @DisplayName("the link restores the whole set-up")
    void link() {
        browser.open("");
        browser.driver().executeScript("take({...app.setup, points: [...PRESETS.eleven(), point(1, 999, 3), point(1000, 0, 2)], hidden: [4, 1, 3],"
                + " sigma: 'tanh', outputSigma: 'leaky-relu', seed: 4294967295, eta: 1e-3, order: 'minibatch', batch: 7, until: 12345, update: 'nesterov', mu: 0.75, schedule: 'steps', decay: 12.5, factor: 0.7, every: 77, l2: 1e-5, dropout: 0.25,  start: {0: -1.25e-7}});"
                + " window.before = JSON.stringify(app.setup);");
        String link = (String) browser.value("toLink(app.setup)");
        Object before = browser.value("window.before");
        browser.open("#" + link);
        assertEquals(before, browser.driver().executeScript("const before = JSON.parse(arguments[0]);"
                + "return JSON.stringify(Object.fromEntries(Object.keys(before).map(key => [key, app.setup[key]])))", before));
        assertTrue(link.length() < 400, "short enough for a chat: " + link.length());
    }

    @Test
    @DisplayName("a link of made-up points holds their recipe")
    void madeUpLink() {
        browser.open("");
        browser.driver().executeScript("$('preset').value = 'moons'; $('preset').dispatchEvent(new Event('change'));");
        browser.await("app.setup.points.length === 200");
        browser.driver().executeScript("$('count').value = '60'; $('count').dispatchEvent(new Event('change'));");
        browser.await("app.setup.points.length === 60");
        browser.driver().executeScript("$('split').value = '50'; $('split').dispatchEvent(new Event('change'));");
        browser.await("app.run.trained === 30");
        Object points = browser.value("toCsv(app.setup.points)");
        assertEquals("v=1&p=moons:60:0.1:0&t=0.5", browser.value("toLink(app.setup)"));
        browser.open("#v=1&p=moons:60:0.1:0&t=0.5");
        browser.await("app.run.trained === 30");
        assertEquals(points, browser.value("toCsv(app.setup.points)"));
        for (String wrong : List.of("p=moons:1:0:0", "p=moons:1001:0:0", "p=moons:200:-1:0", "p=moons:200:1e9:0", "p=stars:200:0:0",
                "p=moons:200", "p=moons:200:0:4294967296", "p=paper&t=0", "p=paper&t=1.5", "p=paper&t=0.01", "p=xor&t=0.1", "p=paper&x=1",
                "p=paper&u=newton", "p=paper&q=1", "p=paper&y=cosine", "p=paper&yt=0", "p=paper&yf=-1", "p=paper&ye=1.5", "p=paper&g=-1")) {
            browser.result("readLink('#v=1&" + wrong + "').then(() => '')");
            assertTrue(browser.value(MESSAGE).toString().contains("must"), wrong + ": " + browser.value(MESSAGE));
            assertEquals(points, browser.value("toCsv(app.setup.points)"));
        }
    }

    @Test
    @DisplayName("the region is drawn by a worker, and no frame of the page waits for a row of a long table")
    void drawnByAWorker() {
        browser.open("#v=1&p=moons:80:0.1:0&h=8.8&n=300000");
        assertEquals(Boolean.TRUE, browser.value("$('region').getContext('2d') === null"), "the page itself cannot draw there");
        browser.element("#run").click();
        browser.await("app.run.iteration > 20000 && app.looks > 20");
        assertEquals(0, count("app.planes.filter(plane => plane.look && plane.look.outputs).length"));
        browser.driver().executeScript("take({ ...app.setup, method: 'lm' }); app.run.go(Infinity);");
        browser.await("app.run.rows.length > 30");
        int before = (int) count("$('table').childElementCount");
        browser.driver().executeScript("render()");
        assertTrue(count("$('table').childElementCount") <= before + count("ROWS_PER_FRAME"));
    }

    @Test
    @DisplayName("pictures and tables can be saved, and SVG is well-formed")
    void files() throws IOException {
        browser.open("#v=1&p=paper&m=lm");
        browser.element("#run").click();
        browser.await("app.run.state === 'done'");
        browser.driver().executeScript("window.saved = {}; download = (name, content) => { window.saved[name] = content; };");
        browser.driver().executeScript("for (const b of document.querySelectorAll('[data-save]')) b.click();");
        browser.await("Object.keys(saved).length === 10");
        assertEquals("", browser.value(MESSAGE));
        assertEquals(List.of(), browser.value("Object.entries(saved).filter(([n, c]) => n.endsWith('.svg') &&"
                + " new DOMParser().parseFromString(c, 'image/svg+xml').querySelector('parsererror')).map(e => e[0])"));
        assertEquals(List.of(), browser.value("Object.entries(saved).filter(([n, c]) => (c.size || c.length) < 100).map(e => e[0])"));
        assertEquals(browser.value("app.run.rows.length + 1"), browser.value("saved['table.csv'].trim().split('\\n').length"));
    }

    @Test
    @DisplayName("by keyboard alone: a point, its class and place, removal, a run, a step, a neuron more")
    void keyboard() {
        browser.open("");
        browser.driver().executeScript("document.activeElement.blur(); $('square-1').querySelector('.holder').focus();");
        press(Keys.ARROW_RIGHT, Keys.ARROW_UP, "c", Keys.ENTER);
        assertEquals("510 510 2", browser.value("(p => p.x + ' ' + p.y + ' ' + p.c)(app.setup.points[10])"));
        press(Keys.TAB, Keys.ARROW_LEFT, "b");
        assertEquals("90 100 1", browser.value("(p => p.x + ' ' + p.y + ' ' + p.c)(app.setup.points[0])"));
        press(Keys.DELETE);
        assertEquals(10, count("app.setup.points.length"));
        browser.driver().executeScript("document.activeElement.blur();");
        press(Keys.ARROW_RIGHT);
        browser.await("app.run.iteration === 1");
        press(Keys.SPACE);
        browser.await("app.run.iteration > 1000");
        press(Keys.SPACE);
        browser.await("app.run.state === 'paused'");
        press("r");
        browser.await("app.run.iteration === 0");
        browser.driver().executeScript("document.querySelector('[aria-label=\"One neuron more in layer 2\"]').focus()");
        press(Keys.SPACE);
        assertEquals("3,3", browser.value("String(app.setup.hidden)"));
        assertEquals("One neuron more in layer 2", browser.value("document.activeElement.getAttribute('aria-label')"));
    }

    @Test
    @DisplayName("what a run does is said to a screen reader")
    void heard() {
        browser.open("#v=1&p=paper&n=300");
        assertEquals("", browser.value("$('heard').textContent"));
        browser.element("#run").click();
        browser.await("$('heard').textContent.startsWith('done, iteration 300, cost ')");
        assertEquals("status", browser.value("$('heard').getAttribute('role')"));
        browser.element("#reset").click();
        browser.await("$('heard').textContent.startsWith('at the start, iteration 0, cost ')");
    }

    @Test
    @DisplayName("a finger finds every control on a phone: 40 pixels and more, but for the points")
    void fingers() {
        browser.open("#v=1&p=paper&h=16.16.16.16.16.16&c=1");
        try {
            browser.driver().executeCdpCommand("Emulation.setDeviceMetricsOverride",
                    Map.of("width", 360, "height", 740, "deviceScaleFactor", 2, "mobile", true));
            browser.await("innerWidth === 360 && sizeOf($('network-canvas')).width < 340 && document.querySelector('.plus').offsetHeight === 40");
            assertEquals(List.of(), browser.value("Array.from(document.querySelectorAll('button, select, summary, .check, input:not([type=checkbox])'))"
                    + ".filter(e => e.offsetParent && e.offsetHeight < 40 && !e.matches('.point, .neuron')).map(e => e.outerHTML)"));
            assertEquals(List.of(), browser.value("Array.from(document.querySelectorAll('.plus')).flatMap((a, i, all) => all.slice(i + 1).filter(b => {"
                    + " const p = a.getBoundingClientRect(), q = b.getBoundingClientRect();"
                    + " return p.left < q.right && q.left < p.right && p.top < q.bottom && q.top < p.bottom; }).map(b => a.title + ' ' + b.title))"));
        } finally {
            browser.driver().executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
        }
    }

    @Test
    @DisplayName("no text becomes code on the page")
    void policy() {
        browser.open("");
        assertEquals("EvalError EvalError", browser.result("""
                {
                  // the driver's own call may
                  await new Promise(next => setTimeout(next));
                  const told = [];
                  for (const use of [() => (0, eval)('1'), () => new Function('return 1')()]) {
                    try { told.push(use()); } catch (e) { told.push(e.name); }
                  }
                  return told.join(' ');
                }"""));
        // the browser tells of both
        browser.driver().manage().logs().get(LogType.BROWSER);
    }

    @Test
    @DisplayName("every control has a name for a screen reader")
    void names() {
        browser.open("");
        assertEquals(List.of(), browser.value("Array.from(document.querySelectorAll('button, input, select, [role=application], [role=listbox], canvas[role]'))"
                + ".filter(e => !e.closest('[hidden]') && !(e.textContent.trim() || e.getAttribute('aria-label') || e.labels && e.labels.length))"
                + ".map(e => e.outerHTML)"));
    }

    @Test
    @DisplayName("CSV in, CSV out; scaling is offered, not done unasked")
    void csv() {
        browser.open("");
        String file = (String) browser.result("toCsv(await makeUp('spiral:60:0.01:0'))");
        browser.driver().executeScript("readCsv(arguments[0])", file);
        assertEquals(file, browser.value("toCsv(app.setup.points)"));
        browser.driver().executeScript("readCsv('x1;x2;class\\n1,5;2;ja\\n3;4;nein\\n')");
        assertTrue(browser.value(MESSAGE).toString().startsWith("line 2: points must lie in the unit square"));
        assertEquals(60, count("app.setup.points.length"));
        browser.element("#message-action").click();
        assertEquals("2 points; scaled to [0.05, 0.95]; A is ja, B is nein", browser.value(MESSAGE));
    }

    @Test
    @DisplayName("a dropped file is read; one that is too large or not text is refused and changes nothing")
    void drop() {
        browser.open("");
        browser.driver().executeScript("""
                window.dropIt = content => {
                  const data = new DataTransfer();
                  data.items.add(new File([content], 'points.csv'));
                  dispatchEvent(Object.assign(new Event('drop', { cancelable: true }), { dataTransfer: data }));
                };
                dropIt('x1,x2,class\\n0.25,0.5,A\\n0.75,0.5,B\\n');""");
        browser.await("app.setup.points.length === 2");
        browser.driver().executeScript("dropIt('x1,x2,class\\n' + '0.25,0.5,A\\n'.repeat(20000))");
        browser.await(MESSAGE + ".startsWith('a file must have at most')");
        browser.driver().executeScript("dropIt(new Uint8Array([120, 49, 255, 254, 10]))");
        browser.await(MESSAGE + ".startsWith('the file must be text')");
        assertEquals(2, count("app.setup.points.length"));
    }

    @Test
    @DisplayName("a tap puts a point on a touch screen")
    void touch() {
        browser.open("");
        PointerInput finger = new PointerInput(PointerInput.Kind.TOUCH, "finger");
        Rectangle box = browser.element("#square-1 .holder").getRect();
        browser.driver().perform(List.of(new Sequence(finger, 0)
                .addAction(finger.createPointerMove(Duration.ZERO, PointerInput.Origin.viewport(), box.x + box.width * 3 / 4, box.y + box.height / 4))
                .addAction(finger.createPointerDown(PointerInput.MouseButton.LEFT.asArg()))
                .addAction(finger.createPointerUp(PointerInput.MouseButton.LEFT.asArg()))));
        assertEquals(11, count("app.setup.points.length"));
    }

    @ParameterizedTest
    @ValueSource(ints = {360, 768, 1280, 2560})
    @DisplayName("nothing is cut off at the right; the first view holds network, region and cost")
    void widths(int width) {
        browser.open("#v=1&p=paper&m=lm&c=1");
        try {
            browser.driver().executeCdpCommand("Emulation.setDeviceMetricsOverride",
                    Map.of("width", width, "height", 720, "deviceScaleFactor", 1, "mobile", false));
            browser.await("innerWidth === " + width);
            assertEquals(Boolean.TRUE, browser.value("document.documentElement.scrollWidth <= innerWidth"));
            if (width == 1280) {
                browser.driver().executeScript("take(figureSetup(8))");
                assertEquals(List.of(), browser.value("['run', 'settings', 'network-canvas', 'region', 'cost', 'points-part', 'take-part']"
                        + ".filter(id => $(id).getBoundingClientRect().bottom > 720 || $(id).getBoundingClientRect().height < 20)"));
                assertEquals(Boolean.TRUE, browser.value("document.documentElement.scrollHeight <= innerHeight"));
            }
        } finally {
            browser.driver().executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
        }
    }

    @Test
    @DisplayName("a thousand mutations of links and of files leave the page as it was or with a valid set-up, and say why")
    void hostile() {
        browser.open("");
        Random random = new Random(7);
        String link = (String) browser.value("toLink({...app.setup, points: PRESETS.eleven(), eta: 0.1, start: {3: 1.5}, update: 'adam', split: 0.5, schedule: 'decay', decay: 500})");
        String file = (String) browser.value("toCsv(PRESETS.eleven())");
        browser.driver().executeScript("""
                window.tryIt = async text => {
                  say('');
                  const before = JSON.stringify(app.setup);
                  if (text.startsWith('#')) {
                    await readLink(text);
                  } else readCsv(text);
                  check(app.setup);
                  const message = document.getElementById('message-text').textContent;
                  if (message.includes('\\n')) return 'two lines: ' + message;
                  const refused = /must|no such|damaged/.test(message);
                  if (refused && JSON.stringify(app.setup) !== before) return 'refused, yet changed: ' + message;
                  return refused ? 'refused' : 'taken';
                };
                window.alert = () => { throw new Error('alert'); };
                """);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            boolean isLink = i % 2 == 0;
            texts.add((isLink ? "#" : "") + mutated(isLink ? link : file, random));
        }
        browser.driver().executeScript("window.texts = arguments[0]", texts);
        List<?> outcomes = (List<?>) browser.result("{ const all = []; for (const text of texts) all.push(await tryIt(text)); return all; }");
        int refused = 0;
        for (int i = 0; i < texts.size(); i++) {
            Object outcome = outcomes.get(i);
            assertTrue(outcome.equals("refused") || outcome.equals("taken"), outcome + ": " + texts.get(i));
            refused += outcome.equals("refused") ? 1 : 0;
        }
        assertTrue(refused > 400, "refused: " + refused);
        assertEquals(0, count("document.querySelectorAll('#message-text *, #runs img, #runs script').length"));
        browser.element("#run").click();
        browser.await("app.run.iteration > 0 || app.run.state === 'failed'");
    }

    /** Changed characters, doubled and lost parts, markup, numbers out of range. */
    private static String mutated(String text, Random random) {
        StringBuilder s = new StringBuilder(text);
        List<String> nasty = List.of("<img src=x onerror=alert(1)>", "&p=paper", "e=1e999", "NaN", "-1", "\u202e", "%00", "__proto__", "h=99.99",
                "constructor", "1e308", ";", "\t", "\n", "'\"", "n=0", "&w=999:1", "A".repeat(7000), "=", "p=constructor");
        for (int k = random.nextInt(4); k >= 0; k--) {
            int at = random.nextInt(s.length());
            switch (random.nextInt(4)) {
                case 0 -> s.setCharAt(at, (char) (32 + random.nextInt(95)));
                case 1 -> s.insert(at, nasty.get(random.nextInt(nasty.size())));
                case 2 -> s.delete(at, Math.min(s.length(), at + 1 + random.nextInt(9)));
                default -> s.insert(at, s.substring(at, Math.min(s.length(), at + random.nextInt(40))));
            }
            if (s.isEmpty()) {
                s.append('x');
            }
        }
        return s.toString();
    }
}
