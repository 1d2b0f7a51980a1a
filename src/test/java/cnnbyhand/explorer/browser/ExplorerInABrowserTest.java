package cnnbyhand.explorer.browser;

import static org.assertj.core.api.Assertions.assertThat;

import cnnbyhand.explorer.ExplorerPage;
import cnnbyhand.explorer.PageValues;
import cnnbyhand.explorer.ResultIndex;
import cnnbyhand.explorer.compiling.CompiledBook;
import cnnbyhand.published.Models;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page as a class uses it, in a real browser, from a file. */
class ExplorerInABrowserTest {
    private static final String ARROW_RIGHT = "\uE014";
    private static final String ENTER = "\uE007";

    @TempDir
    private static Path folder;

    private static Browser browser;
    private static String address;

    @BeforeAll
    static void writePage() throws Exception {
        browser = Browser.start();
        Path file = folder.resolve("explorer.html");
        Files.writeString(
                file,
                ExplorerPage.of(
                        Models.named("mnist").orElseThrow().network(),
                        "a document",
                        128,
                        CompiledBook.ofThisProgram().script(),
                        ExplorerPage.values(new PageValues())));
        address = file.toUri().toString();
        browser.look(1400, 1000, "light");
    }

    @AfterAll
    static void end() throws Exception {
        if (browser != null) {
            browser.end();
        }
    }

    @AfterEach
    void nothingWasSaidAndNothingFetched() throws IOException {
        assertThat(browser.console()).isEmpty();
        assertThat(browser.fetched())
                .allMatch(each -> each.startsWith(address) || each.startsWith("data:") || each.equals("about:blank"));
    }

    @Test
    void theLiveQuestionTakesThreeActions() {
        browser.open(address);
        List<String> before = browser.texts(".layer");
        browser.replace("#input", "64x64x1");
        browser.replace("#setting-kernel", "5");
        browser.replace("#setting-stride", "2");
        assertThat(browser.text("#layer-kind")).contains("was convolution, 32 filters of 3×3, stride 1,");
        assertThat(browser.text("#setting-stride-note")).isEqualTo("was 1");
        assertThat(browser.texts(".layer .shape > :first-child"))
                .startsWith("30×30×32", "28×28×64", "14×14×64")
                .contains("12,544");
        assertThat(String.join(" ", browser.texts(".layer"))).contains("1,605,760");
        for (int change = 0; change < 3; change++) {
            browser.click("#undo");
        }
        assertThat(browser.texts(".layer")).isEqualTo(before);
        assertThat(browser.run("return document.getElementById('undo').disabled")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void aLinkBringsItsState() {
        browser.open(address + "#layer=conv2d_4&kernel=5&input=64x64x1&change=dense_3:units=64&view=table&hide=counts");
        assertThat(browser.text("#layer-title")).isEqualTo("conv2d_4");
        assertThat(browser.text("#table tr.selected"))
                .contains("62×62×32", "58×58×64")
                .doesNotContain("51,264");
        assertThat(browser.shows("#totals")).isFalse();
        assertThat(browser.run("return location.hash").asText())
                .isEqualTo("#layer=conv2d_4&kernel=5&input=64x64x1&change=dense_3:units=64&view=table&hide=counts");
        browser.open(address + "#hide=everything");
        assertThat(browser.text("#notice"))
                .isEqualTo("✗ hide must be of answers, shapes, counts, derivations, settings, totals, earlier, copy,"
                        + " found everything");
    }

    @Test
    void aFieldThatIsHalfTypedChangesNothing() {
        browser.open(address);
        List<String> before = browser.texts(".layer");
        browser.replace("#input", "64x64");
        assertThat(browser.texts(".layer")).isEqualTo(before);
        assertThat(browser.text("#input-note"))
                .isEqualTo("✗ height × width × channels, such as 64x64x1; 28×28×1 stays");
        browser.replace("#input", "64" + ENTER);
        assertThat(browser.texts(".layer .shape > :first-child")).startsWith("62×62×32");
        browser.open(address);
        for (String wrong : List.of("2,5", "1e9")) {
            browser.replace("#setting-kernel", wrong);
            assertThat(browser.text("#settings .refusal:not([hidden])")).endsWith("; kernel stays 3×3");
            assertThat(browser.texts(".layer")).isEqualTo(before);
        }
        assertThat(browser.run("return document.getElementById('undo').disabled")
                        .asBoolean())
                .isTrue();
    }

    /** The middle of 30×30 places is 15,15. */
    @Test
    void aLinkLeadsToTheCellThatItsChangesLedTo() {
        browser.open(address);
        browser.replace("#setting-kernel", "5");
        browser.replace("#setting-stride", "2");
        browser.replace("#input", "64x64x1");
        assertThat(browser.text("#figures")).contains("Channel 0 of 0 to 31, row 15, column 15.");
        String link = "#layer=conv2d_3&kernel=5&stride=2&input=64x64x1";
        browser.await("location.hash === '" + link + "'");
        browser.open(address + link);
        assertThat(browser.text("#figures")).contains("Channel 0 of 0 to 31, row 15, column 15.");
    }

    @Test
    void arrowKeysSelectAndSlidersDrag() {
        browser.open(address);
        browser.type(".layer[aria-selected=true]", ARROW_RIGHT);
        assertThat(browser.text("#layer-title")).isEqualTo("conv2d_4");
        browser.type("#settings input[type=range][aria-label=kernel]", ARROW_RIGHT);
        assertThat(browser.text("#derivations .flow")).contains("26×26×32 → 23×23×64");
        browser.draw("#settings input[type=range][aria-label=kernel]", 0.3, 0.5, 0.6, 0.5, 1, 0.5);
        assertThat(browser.text("#derivations .flow")).contains("26×26×32 → 16×16×64");
        assertThat(browser.text("#derivations"))
                .contains("⌊ ⌋ rounded down", "valid: no padding", "H height, W width", "jump how far apart");
    }

    @Test
    void whatIsPredictedIsShownOnceItIsRight() {
        browser.open(address);
        browser.click("#predict");
        assertThat(browser.shows("#derivations")).isFalse();
        assertThat(browser.shows(".layer .shape")).isFalse();
        browser.type("#question-shape", "28x28x32");
        browser.type("#question-count", "288" + ENTER);
        assertThat(browser.text("#question-shape-note")).contains("✗", "28");
        assertThat(browser.text("#question-count-note")).contains("The bias is forgotten");
        assertThat(browser.run("return document.activeElement.id").asText()).isEqualTo("question-shape");
        browser.replace("#question-shape", "26x26x32");
        browser.replace("#question-count", "320" + ENTER);
        assertThat(browser.shows("#derivations")).isTrue();
        assertThat(browser.text("#question-verdict")).isEqualTo("Both are right.");
        browser.replace("#setting-kernel", "5");
        assertThat(browser.shows("#derivations")).isFalse();
        browser.click("#question button[type=button]");
        assertThat(browser.text("#derivations .flow")).contains("24×24×32");
    }

    @Test
    void theTextToBeCopiedFollowsTheSettings() {
        browser.open(address + "#layer=conv2d_3&kernel=5");
        browser.click("#copy summary");
        browser.await("document.getElementById('copy-text').textContent !== ''");
        assertThat(browser.text("#copy-text")).contains("new ConvolutionLayer.Builder(5, 5)", ".nOut(32)");
        browser.run("document.getElementById('copy-form').value = 'keras';"
                + "document.getElementById('copy-form').dispatchEvent(new Event('change'))");
        assertThat(browser.text("#copy-text"))
                .isEqualTo("layers.Conv2D(filters=32, kernel_size=(5, 5), activation=\"relu\", name=\"conv2d_3\"),\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void nobodyIsKeptOut(String scheme) throws IOException {
        browser.look(1400, 1000, scheme);
        for (String state :
                List.of("#layer=conv2d_4&kernel=5", "#view=table&kernel=40", "#predict=yes", "#hide=answers")) {
            browser.open(address + state);
            browser.run("document.getElementById('copy').open = true;"
                    + "document.querySelector('#question button').click()");
            assertThat(browser.violations()).as(state).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 800, 1400, 1920})
    void thePageFitsItsWidth(int width) {
        browser.look(width, 1000, "light");
        browser.open(address + "#layer=conv2d_3&kernel=5&input=64x64x1");
        assertThat(browser.run("return document.documentElement.scrollWidth").asInt())
                .isLessThanOrEqualTo(width);
    }

    @Test
    void theResultsPageKeepsNobodyOut() throws IOException {
        Path results = Files.createDirectory(folder.resolve("results"));
        Path run = Files.createDirectory(results.resolve("mnist"));
        Files.writeString(run.resolve("explorer.html"), "");
        Files.writeString(run.resolve("table.csv"), "layer,output\nconv2d_3,26×26×32\n");
        Files.writeString(results.resolve("index.html"), ResultIndex.of(results));
        browser.open(results.resolve("index.html").toUri().toString());
        browser.run("document.querySelector('details').open = true");
        assertThat(browser.violations()).isEmpty();
        browser.fetched();
    }
}
