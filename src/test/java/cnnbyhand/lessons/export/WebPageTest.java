package cnnbyhand.lessons.export;

import static org.assertj.core.api.Assertions.assertThat;

import cnnbyhand.lessons.Lesson;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WebPageTest {
    private static final Pattern LOADED = Pattern.compile("(src|href)=\"([^\"]*)\"|@import|url\\(");

    @TempDir
    private Path folder;

    private String page;

    @BeforeEach
    void export() throws IOException {
        page = WebPage.of(RecordedLesson.in(folder), false);
    }

    @Test
    void thePageNeedsNoOtherFile() throws IOException {
        String picture = Base64.getEncoder().encodeToString(RecordedLesson.picture(folder));
        assertThat(LOADED.matcher(page).results().map(found -> found.group(2)).filter(found -> !found.startsWith("#")))
                .containsExactly(
                        "3-other.html",
                        "https://keras.io",
                        "data:image/png;base64," + picture,
                        "data:image/png;base64," + picture);
        assertThat(page).doesNotContain("<script", "<link");
    }

    @Test
    void theTitleIsTheLessonsAndSignsAreEscaped() {
        assertThat(page)
                .contains("<title>Lesson 2 · trial: 3 &lt; 4 &amp; more</title>")
                .contains("<h1>Lesson 2 · trial: 3 &lt; 4 &amp; more</h1>");
    }

    @Test
    void eachSectionIsReachedFromTheContents() {
        assertThat(page).contains("<nav aria-label=\"Contents\">");
        assertThat(Pattern.compile("href=\"#([^\"]+)\"").matcher(page).results().map(found -> found.group(1)))
                .allMatch(id -> page.contains("<h2 id=\"" + id + "\">"));
    }

    @Test
    void aCellLeadsToTheLayerThatItNamesWhereTheExplorerIs() throws IOException {
        Lesson lesson = Lesson.all(Lesson.FOLDER).get(0);
        assertThat(WebPage.of(lesson, true))
                .contains(
                        // The pixel before the training, and the same after it.
                        "explorer.html#layer=conv2d_3&amp;channel=16&amp;cell=12,13&amp;picture=7&amp;weights=untrained\">conv2d_3"
                                + " in the explorer</a>",
                        "explorer.html#layer=conv2d_3&amp;channel=16&amp;cell=12,13&amp;picture=7\">conv2d_3",
                        // Two cells of 4×4 and 2×2 values.
                        "#layer=conv2d_4&amp;channel=52&amp;cell=4,8&amp;picture=7&amp;weights=untrained\">",
                        "#layer=max_pooling2d_2&amp;channel=52&amp;cell=2,4&amp;picture=7&amp;weights=untrained\">",
                        // Five rows of five instead of three, and a larger image.
                        "#layer=conv2d_3&amp;filters=32&amp;kernel=5&amp;picture=7\">",
                        "#input=32x32x1\">32×32×1 in the explorer</a>")
                .contains("<a href=\"2-vgg.html\">Next: vgg</a>");
        assertThat(WebPage.of(lesson, false)).doesNotContain("explorer.html");
    }

    @Test
    void codeIsColouredAndKeepsItsText() {
        assertThat(page)
                .contains("<span class=\"remark\">// where is &lt;26&gt;?</span>")
                .contains("<span class=\"word\">var</span> text = <span class=\"string\">\"a &lt; \\\"b\\\"\"</span>;")
                .contains("(<span class=\"word\">int</span> n = <span class=\"number\">28</span>; n &gt; ");
    }

    @Test
    void whatVariesIsSetApart() {
        assertThat(page)
                .contains("<pre class=\"output\" tabindex=\"0\"><code>a &lt; \"b\"\n"
                        + "<span class=\"varies\">≈ 3.2 seconds</span>\n</code></pre>");
    }

    @Test
    void answersStayFoldedAndTablesAreTables() {
        assertThat(page)
                .contains("<details>\n<summary>Answer</summary>\n<p>It is this:</p>")
                .contains("</details>\n<p>The end.</p>")
                .contains("<td align=\"right\">320</td>");
    }

    @Test
    void thePageSuitsDarkRoomsAndPrinters() {
        assertThat(page).contains("@media (prefers-color-scheme: dark)").contains("@media print");
    }
}
