package cnnbyhand.explorer.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cnnbyhand.byhand.ActivationFunction;
import cnnbyhand.byhand.Convolution;
import cnnbyhand.byhand.Dense;
import cnnbyhand.byhand.Entry;
import cnnbyhand.byhand.Flatten;
import cnnbyhand.byhand.Network;
import cnnbyhand.byhand.ParameterArray;
import cnnbyhand.byhand.Pooling;
import cnnbyhand.byhand.Shape;
import cnnbyhand.explorer.ExplorerPage;
import cnnbyhand.explorer.PageValues;
import cnnbyhand.explorer.PageWeights;
import cnnbyhand.explorer.Precision;
import cnnbyhand.explorer.RoundedArray;
import cnnbyhand.explorer.compiling.CompiledBook;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A page with pictures and weights, in a real browser. */
class PicturesInABrowserTest {
    private static final Network NETWORK = Network.of(
            "small",
            Shape.image(28, 28, 1),
            List.of(
                    Convolution.of("conv", 3, 5).stride(2).activation(ActivationFunction.RELU),
                    Pooling.max("pool", 2),
                    new Flatten("row"),
                    Dense.of("units", 10).activation(ActivationFunction.SOFTMAX)));

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
                ExplorerPage.of(NETWORK, "", 32, CompiledBook.ofThisProgram().script(), ExplorerPage.values(values())));
        address = file.toUri().toString();
        browser.look(1400, 1000, "light");
    }

    private static PageValues values() {
        PageValues values = new PageValues();
        Random random = new Random(1);
        for (String label : List.of("3", "7")) {
            byte[] pixels = new byte[784];
            random.nextBytes(pixels);
            values.picture(label, pixels);
        }
        values.black(0);
        Map<Integer, String> classes = new TreeMap<>();
        for (int unit = 0; unit < 10; unit++) {
            classes.put(unit, "class" + unit);
        }
        values.classes(new TreeMap<>(classes));
        values.weights(weights(PageWeights.WeightState.TRAINED, random));
        values.weights(weights(PageWeights.WeightState.UNTRAINED, random));
        return values;
    }

    private static PageWeights weights(PageWeights.WeightState state, Random random) {
        PageWeights weights = new PageWeights(state, "They are " + state.word() + ".", 0);
        for (Entry entry : NETWORK.ledger().entries()) {
            for (ParameterArray array : entry.arrays()) {
                float[] numbers =
                        new float[Math.toIntExact(array.sides().stream().reduce(1L, Math::multiplyExact))];
                for (int at = 0; at < numbers.length; at++) {
                    numbers[at] = random.nextFloat() - 0.5f;
                }
                weights.array(entry.name(), array, RoundedArray.of(numbers, Precision.FINE));
            }
        }
        return weights;
    }

    @AfterAll
    static void end() throws Exception {
        if (browser != null) {
            browser.end();
        }
    }

    @AfterEach
    void nothingWasSaid() {
        assertThat(browser.console()).isEmpty();
    }

    @Test
    void aLinkBringsTheCellThePictureAndTheWeights() {
        String state = "#layer=conv&channel=2&cell=5,6&picture=7&weights=untrained";
        browser.open(address + state);
        assertThat(browser.run("return location.hash").asText()).isEqualTo(state);
        assertThat(browser.text("#figures")).contains("Channel 2 of 0 to 2, row 5, column 6.");
        assertThat(browser.text("#state-note")).isEqualTo("They are untrained.");
        assertThat(browser.texts("#pictures [aria-pressed=true]")).containsExactly("7");
        browser.open(address + "#layer=units&cell=4");
        assertThat(browser.text("#figures")).contains("Unit 4 of 0 to 9.");
        browser.open(address + "#layer=pool&channel=3&cell=6&picture=frog&weights=best");
        assertThat(browser.text("#notice"))
                .isEqualTo("✗ weights must be trained or untrained, found best; picture must be of 3, 7, found frog;"
                        + " channel must be 0 to 2 in pool, found 3; cell must be 0 to 5,0 to 5 in pool, found 6");
    }

    /** Of 6×6×3 values the unit 61 is 36 + 4 · 6 + 1. Left and right of its cell the mark is yellow. */
    @Test
    void aFlattenShowsTheCellThatTheUnitComesFrom() {
        browser.open(address + "#layer=row&cell=61");
        assertThat(browser.text("#figures figure:nth-child(2)"))
                .contains("Channel 1 of 0 to 2. Unit 61 is channel 1, row 4, column 1: values go channel by channel,"
                        + " line by line.");
        assertThat(browser.run(
                                """
                                const canvas = document.querySelector('#figures figure:nth-child(2) canvas');
                                const side = canvas.width / 6;
                                const {data} = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
                                const marked = (row, column) => {
                                  const at = 4 * (Math.floor((row + 0.5) * side) * canvas.width + column * side);
                                  return data.slice(at, at + 3).join() === '255,212,0';
                                };
                                const columns = [...Array(6).keys()];
                                return columns.flatMap(row => columns.filter(column => marked(row, column))
                                  .map(column => row + ',' + column)).join(' ');
                                """)
                        .asText())
                .isEqualTo("4,1 4,2");
    }

    @Test
    void anInputLargerThanAnyScreenIsWorkedOutAtOnce() {
        String state = "#layer=conv&input=999999x999999x1";
        browser.open(address + state);
        assertThat(browser.text("#strip")).contains("499,998×499,998×3");
        assertThat(browser.run("return location.hash").asText()).isEqualTo(state);
    }

    @Test
    void whatIsPickedComesIntoTheAddress() {
        browser.open(address + "#layer=pool");
        browser.replace("#place-channel", "1");
        browser.click("[data-state=untrained]");
        browser.await("location.hash.includes('untrained')");
        assertThat(browser.run("return location.hash").asText())
                .startsWith("#layer=pool&channel=1&cell=")
                .endsWith("&weights=untrained");
    }

    @Test
    void theNetworkBeforeItsTrainingAnswersOtherwise() {
        browser.open(address);
        String trained = browser.text("#classes");
        browser.click("[data-state=untrained]");
        assertThat(browser.text("#classes")).contains("class9").isNotEqualTo(trained);
        browser.click("[data-state=trained]");
        assertThat(browser.text("#classes")).isEqualTo(trained);
    }

    @Test
    void aDigitIsReadAsItIsDrawn() {
        browser.open(address);
        String picture = browser.text("#classes");
        browser.draw("canvas.pad", 0.1, 0.2, 0.3, 0.2, 0.2, 0.5);
        browser.await("document.querySelectorAll('#pictures [aria-pressed=true]').length === 0");
        String drawn = browser.text("#classes");
        assertThat(drawn).contains("class9").isNotEqualTo(picture);
        browser.draw("canvas.pad", 0.8, 0.8, 0.9, 0.9);
        browser.await("document.getElementById('classes').innerText !== `" + drawn + "`");
    }

    /** The page's own first picture, saved and opened again, is taken for the same. */
    @Test
    void aPictureOfOnesOwnIsReadLikeThePages() throws IOException {
        browser.open(address + "#picture=7");
        String seven = browser.text("#classes");
        browser.run(
                """
                document.querySelector('#pictures canvas').toBlob(blob => {
                  const chosen = new DataTransfer();
                  chosen.items.add(new File([blob], 'own.png'));
                  const input = document.getElementById('own-file');
                  input.files = chosen.files;
                  input.dispatchEvent(new Event('change'));
                });
                """);
        browser.await("document.querySelector('#own [role=status]').textContent !== ''");
        assertThat(browser.text("#own"))
                .contains("28×28 pixels, stretched to 28×28, in grey. The picture stays in this page.");
        String own = browser.text("#classes");
        assertThat(browser.texts("#pictures [aria-pressed=true]")).isEmpty();
        browser.click("#own-swapped");
        assertThat(browser.text("#classes")).isNotEqualTo(own);
        browser.click("#pictures button");
        assertThat(browser.text("#classes")).isEqualTo(own).isNotEqualTo(seven);
        assertThat(browser.violations()).isEmpty();
    }

    @Test
    void aFileThatIsNoPictureIsSaid() {
        browser.open(address);
        browser.run(
                """
                const chosen = new DataTransfer();
                chosen.items.add(new File(['text'], 'notes.txt'));
                const input = document.getElementById('own-file');
                input.files = chosen.files;
                input.dispatchEvent(new Event('change'));
                """);
        browser.await("document.querySelector('#own [role=status]').textContent !== ''");
        assertThat(browser.text("#own")).contains("✗ notes.txt is no picture that this browser can read.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void nobodyIsKeptOutOfPicturesAndMaps(String scheme) throws IOException {
        browser.look(1400, 1000, scheme);
        for (String state : List.of("#layer=conv", "#layer=units&weights=untrained")) {
            browser.open(address + state);
            assertThat(browser.violations()).as(state).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 800, 1400, 1920})
    void picturesAndMapsFitTheirWidth(int width) {
        browser.look(width, 1000, "light");
        browser.open(address);
        assertThat(browser.run("return document.documentElement.scrollWidth").asInt())
                .isLessThanOrEqualTo(width);
    }

    /** A straight stroke of any length and place becomes 20 rows in the middle. */
    @Test
    void aDrawnDigitIsFittedAndCentred() throws IOException {
        browser.open(address);
        JsonNode pixels = browser.run(
                script("digit.js")
                        + "return Array.from(digit.pixels([[{x: 200, y: 10}, {x: 200, y: 40}], [{x: 230, y: 40}, {x: 200, y: 40}]]))");
        double mass = 0;
        double rows = 0;
        double columns = 0;
        int top = 28;
        int bottom = 0;
        for (int at = 0; at < 784; at++) {
            double ink = pixels.get(at).asDouble();
            mass += ink;
            rows += ink * (at / 28 + 0.5);
            columns += ink * (at % 28 + 0.5);
            if (ink > 0.5) {
                top = Math.min(top, at / 28);
                bottom = Math.max(bottom, at / 28);
            }
        }
        assertThat(rows / mass).isCloseTo(14, within(0.1));
        assertThat(columns / mass).isCloseTo(14, within(0.1));
        assertThat(bottom - top + 1).isBetween(19, 21);
    }

    private static String script(String name) throws IOException {
        try (InputStream stream = ExplorerPage.class.getResourceAsStream(name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Shapes 12×12×3, 6×6×3 and 108; counts 78, 1,090 and 1,168. Nothing that a screen reader hears says more than the eye sees. */
    @ParameterizedTest
    @CsvSource({
        "hide=shapes, 12×12|6×6|108",
        "hide=counts, 78|1{comma}090|1{comma}168",
        "hide=answers, 12×12|6×6|108|78|1{comma}090|1{comma}168",
        "hide=shapes{comma}counts, 12×12|6×6|108|78|1{comma}090|1{comma}168"
    })
    void whatIsHiddenIsNowhereElse(String hidden, String answers) {
        String never = "(?s).*(?<![\\d.,])(" + answers.replace("{comma}", ",") + ")(?![\\d.]).*";
        for (String view : List.of("channel=1", "view=table")) {
            browser.open(address + "#" + view + "&" + hidden.replace("{comma}", ","));
            openCopies();
            for (String layer : List.of("conv", "pool", "row", "units")) {
                browser.run(
                        "[...document.querySelectorAll('.layer, td button')].findLast("
                                + "each => each.innerText.startsWith(arguments[0])).click()",
                        layer);
                assertThat(browser.text("#layer-title")).isEqualTo(layer);
                assertThat(browser.text("body")).as(layer + view).doesNotMatch(never);
            }
            browser.await("document.getElementById('spoken').textContent.startsWith('units')");
            assertThat(browser.text("#spoken")).doesNotMatch(never);
        }
    }

    /** As a table, in which all shapes and counts stand. */
    private static void openCopies() {
        browser.run(
                """
                const one = id => document.getElementById(id);
                one('copy').open = true;
                one('copy-scope').value = 'network';
                one('copy-form').value = 'markdown';
                one('copy-form').dispatchEvent(new Event('change'));
                """);
        assertThat(browser.run("return document.getElementById('copy-text').textContent")
                        .asText())
                .contains("12×12×3", "1,090");
    }

    @ParameterizedTest
    @CsvSource({"conv, 12×12|78", "pool, 6×6", "row, 108", "units, 1{comma}090"})
    void whatIsAskedIsNowhereShown(String layer, String answers) {
        String never = "(?s).*(?<![\\d.,])(" + answers.replace("{comma}", ",") + ")(?![\\d.]).*";
        for (String state : List.of("", "&view=table&hide=totals,derivations")) {
            browser.open(address + "#layer=" + layer + "&predict=yes" + state);
            browser.await("document.getElementById('spoken').textContent !== ''");
            assertThat(browser.text("body")).as(state).doesNotMatch(never);
            assertThat(browser.shows("#question")).isTrue();
        }
    }
}
