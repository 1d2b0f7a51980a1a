package cnnbyhand.explorer.browser;

import static org.assertj.core.api.Assertions.assertThat;

import cnnbyhand.explorer.ExplorerPage;
import cnnbyhand.explorer.PageValues;
import cnnbyhand.explorer.compiling.CompiledBook;
import cnnbyhand.published.Models;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page as it is printed: 717 pixels are what a sheet of A4 leaves between its margins. */
class PaperInABrowserTest {
    private static final String DISPLAY = "return getComputedStyle(document.querySelector(arguments[0])).display";

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
                        "",
                        128,
                        CompiledBook.ofThisProgram().script(),
                        ExplorerPage.values(new PageValues())));
        address = file.toUri().toString();
        browser.print(717);
        browser.open(address + "#layer=conv2d_4&padding=same");
    }

    @AfterAll
    static void end() throws Exception {
        if (browser != null) {
            browser.end();
        }
    }

    /** Chromium lays the rows of a grid over each other where a page ends between them. */
    @ParameterizedTest
    @ValueSource(strings = {"main", ".columns", "#derivations", ".beside", "#arithmetic", "#maps"})
    void whatGoesOnOverAPageIsABlock(String selector) {
        assertThat(browser.run(DISPLAY, selector).asText()).isEqualTo("block");
    }

    @ParameterizedTest
    @ValueSource(strings = {"#panel", ".derivation", ".layer", "#pictures-section"})
    void whatBelongsTogetherStaysOnOnePage(String selector) {
        assertThat(browser.run("return getComputedStyle(document.querySelector(arguments[0])).breakInside", selector)
                        .asText())
                .isEqualTo("avoid");
    }

    /** A browser leaves backgrounds away on paper unless it is told otherwise. */
    @Test
    void barsAndBoxesKeepTheirColours() {
        assertThat(browser.run("return getComputedStyle(document.querySelector('.share i')).printColorAdjust")
                        .asText())
                .isEqualTo("exact");
    }

    @Test
    void settingsStandAsTextAndWhatCannotBeUsedIsGone() {
        assertThat(browser.run(
                                """
                                const visible = one => one.checkVisibility();
                                return [...document.querySelectorAll('button, [type=range], #settings select, #settings [type=text]')]
                                  .filter(visible).map(one => one.id + ' ' + getComputedStyle(one).borderTopWidth)
                                  .filter(one => !one.endsWith(' 0px'));
                                """)
                        .size())
                .isZero();
        assertThat(browser.text("#settings")).contains("padding", "was valid");
        assertThat(browser.shows("#setting-padding")).isTrue();
    }

    @Test
    void nothingSticksOutOfTheSheet() {
        assertThat(browser.run(
                                """
                                return [...document.querySelectorAll('main *')].filter(one => one.checkVisibility()
                                  && one.getBoundingClientRect().right > 717 && !one.closest('.unseen')).map(one => one.outerHTML);
                                """)
                        .size())
                .isZero();
    }
}
