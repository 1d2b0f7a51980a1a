package cnnbyhand.explorer.browser;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Chromium without a window, driven through chromedriver in the words of the W3C's WebDriver. A library for it would be
 * fetched by every newcomer's first run.
 */
final class Browser {
    private static final Pattern PORT = Pattern.compile("successfully on port (\\d+)");
    private static final String ELEMENT = "element-6066-11e4-a52e-4f735466cecf";
    private static final String AXE =
            "const done = arguments[0]; axe.run({resultTypes: ['violations']}).then(found => done(found.violations"
                    + ".map(each => each.id + ': ' + each.nodes.map(node => node.target + ' ' + node.failureSummary).join('; '))))";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client = HttpClient.newHttpClient();
    private final Process driver;
    private final String session;

    private Browser(Process driver, int port) throws IOException, InterruptedException {
        this.driver = driver;
        String address = "http://127.0.0.1:" + port + "/session";
        Map<String, Object> options =
                Map.of("args", List.of("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"));
        Map<String, Object> wanted = Map.of(
                "goog:chromeOptions", options, "goog:loggingPrefs", Map.of("browser", "ALL", "performance", "ALL"));
        JsonNode made = send(address, Map.of("capabilities", Map.of("alwaysMatch", wanted)));
        this.session = address + "/" + made.get("sessionId").asText() + "/";
    }

    /** A browser, or a skipped test where none is installed. */
    static Browser start() throws IOException, InterruptedException {
        Process driver = null;
        try {
            driver = new ProcessBuilder("chromedriver", "--port=0")
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException absent) {
            System.out.println("skipped tests in a browser: chromedriver is not installed");
        }
        assumeTrue(driver != null);
        return new Browser(driver, port(driver.inputReader(StandardCharsets.UTF_8)));
    }

    private static int port(BufferedReader said) throws IOException {
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            Matcher port = PORT.matcher(line);
            if (port.find()) {
                return Integer.parseInt(port.group(1));
            }
        }
        throw new IOException("chromedriver must say its port, found none");
    }

    private JsonNode send(String address, Object body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))
                .build();
        HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
        JsonNode value = JSON.readTree(response.body()).get("value");
        if (response.statusCode() != 200) {
            throw new AssertionError(value.get("message").asText());
        }
        return value;
    }

    private JsonNode command(String command, Object body) {
        try {
            return send(session + command, body);
        } catch (IOException | InterruptedException fault) {
            throw new AssertionError(fault);
        }
    }

    /** A new page, even where the address of the present one differs behind its # alone. */
    void open(String address) {
        command("url", Map.of("url", "about:blank"));
        command("url", Map.of("url", address));
    }

    JsonNode run(String script, Object... arguments) {
        return command("execute/sync", Map.of("script", script, "args", List.of(arguments)));
    }

    /** What keeps somebody out of the page, by axe-core. */
    JsonNode violations() throws IOException {
        try (InputStream script = Browser.class.getResourceAsStream("/axe.min.js")) {
            run(new String(script.readAllBytes(), StandardCharsets.UTF_8));
        }
        return command("execute/async", Map.of("script", AXE, "args", List.of()));
    }

    /** Goes on once {@code condition} is true, which may follow an event that comes later. */
    void await(String condition) {
        command(
                "execute/async",
                Map.of(
                        "script",
                        "const done = arguments[0]; const look = () => " + condition
                                + " ? done() : setTimeout(look, 10); look()",
                        "args",
                        List.of()));
    }

    private String element(String selector) {
        return "element/"
                + command("element", Map.of("using", "css selector", "value", selector))
                        .get(ELEMENT)
                        .asText()
                + "/";
    }

    void click(String selector) {
        command(element(selector) + "click", Map.of());
    }

    void type(String selector, String text) {
        command(element(selector) + "value", Map.of("text", text));
    }

    /** Draws a line with the mouse, between places that are shares of the element's width and height. */
    void draw(String selector, double... places) {
        JsonNode box = run(
                "const one = document.querySelector(arguments[0]); one.scrollIntoView({block: 'center'});"
                        + "const box = one.getBoundingClientRect(); return [box.left, box.top, box.width, box.height]",
                selector);
        List<Map<String, Object>> actions = new ArrayList<>();
        for (int at = 0; at < places.length; at += 2) {
            long x = Math.round(box.get(0).asDouble() + places[at] * box.get(2).asDouble());
            long y = Math.round(
                    box.get(1).asDouble() + places[at + 1] * box.get(3).asDouble());
            actions.add(Map.of("type", "pointerMove", "duration", 0, "x", x, "y", y));
            if (at == 0) {
                actions.add(Map.of("type", "pointerDown", "button", 0));
            }
        }
        actions.add(Map.of("type", "pointerUp", "button", 0));
        command("actions", Map.of("actions", List.of(Map.of("type", "pointer", "id", "mouse", "actions", actions))));
    }

    /** Another text in place of the one that stands in a field. */
    void replace(String selector, String text) {
        run("document.querySelector(arguments[0]).select()", selector);
        type(selector, text);
    }

    String text(String selector) {
        return run("return document.querySelector(arguments[0]).innerText", selector)
                .asText();
    }

    List<String> texts(String selector) {
        List<String> texts = new ArrayList<>();
        run("return [...document.querySelectorAll(arguments[0])].map(each => each.innerText)", selector)
                .forEach(text -> texts.add(text.asText()));
        return texts;
    }

    boolean shows(String selector) {
        return run("return document.querySelector(arguments[0]).checkVisibility({visibilityProperty: true})", selector)
                .asBoolean();
    }

    /** @param scheme {@code light} or {@code dark} */
    void look(int width, int height, String scheme) {
        chromium(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
        chromium(
                "Emulation.setEmulatedMedia",
                Map.of("media", "", "features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    }

    /** As on paper, of this width. */
    void print(int width) {
        look(width, 1000, "light");
        chromium("Emulation.setEmulatedMedia", Map.of("media", "print"));
    }

    private void chromium(String name, Object parameters) {
        command("goog/cdp/execute", Map.of("cmd", name, "params", parameters));
    }

    byte[] picture() {
        try {
            HttpRequest request =
                    HttpRequest.newBuilder(URI.create(session + "screenshot")).build();
            String body =
                    client.send(request, HttpResponse.BodyHandlers.ofString()).body();
            return Base64.getDecoder().decode(JSON.readTree(body).get("value").asText());
        } catch (IOException | InterruptedException fault) {
            throw new AssertionError(fault);
        }
    }

    /** What was written on the console since it was last asked. */
    List<String> console() {
        return command("se/log", Map.of("type", "browser")).findValuesAsText("message");
    }

    /** The addresses that were asked for since it was last asked. */
    List<String> fetched() throws IOException {
        List<String> fetched = new ArrayList<>();
        for (String message : command("se/log", Map.of("type", "performance")).findValuesAsText("message")) {
            JsonNode event = JSON.readTree(message).get("message");
            if (event.get("method").asText().equals("Network.requestWillBeSent")) {
                fetched.add(event.get("params").get("request").get("url").asText());
            }
        }
        return fetched;
    }

    void end() throws IOException, InterruptedException {
        HttpRequest end = HttpRequest.newBuilder(URI.create(session.substring(0, session.length() - 1)))
                .DELETE()
                .build();
        client.send(end, HttpResponse.BodyHandlers.discarding());
        driver.destroy();
        driver.waitFor();
    }
}
