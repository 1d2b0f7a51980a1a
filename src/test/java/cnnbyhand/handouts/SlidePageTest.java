package cnnbyhand.handouts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SlidePageTest {
    private static final String PAGE =
            """
            # A lesson

            Before it.

            ## First

            How many places?

            ```java
            show(28 - 3 + 1);
            ```

            ```text
            26
            ```

            There are 26, as was to be seen.

            ## Exercises

            How many for 5?

            <details>
            <summary>Answer</summary>

            ```java
            show(24);
            ```

            ```text
            24
            ```

            </details>
            """;

    @Test
    void whatACellShowsIsHeldBack() throws IOException {
        assertThat(slides(new Handed(PAGE, Optional.empty())).get(1))
                .contains("How many places?")
                .contains("<details>\n<summary>What does it show?</summary>\n<pre><code class=\"language-text\">26")
                .endsWith("</details>\n</div></section>\n");
    }

    @Test
    void whatIsSaidOfItComesOnTheNextSlide() throws IOException {
        List<String> slides = slides(new Handed(PAGE, Optional.empty()));
        assertThat(slides.get(1)).doesNotContain("as was to be seen");
        assertThat(slides.get(2)).contains("<h2>First</h2>", "as was to be seen");
    }

    @Test
    void anAnswerIsHeldBackOnceWithAllThatItShows() throws IOException {
        String last = slides(new Handed(PAGE, Optional.empty())).get(3);
        assertThat(last)
                .containsOnlyOnce("<details>")
                .containsOnlyOnce("</details>")
                .contains("24\n");
    }

    @Test
    void everyOutputOfALessonIsHeldBackAndNothingIsFetched() throws IOException {
        String page = SlidePage.of(PrintedPageTest.lesson());
        assertThat(page).doesNotContain("src=\"pictures", "<link", "@import", "<script src");
        for (String slide : slides(PrintedPageTest.lesson())) {
            String open = slide.replaceAll("(?s)<details>.*?</details>", "");
            assertThat(open).doesNotContain("<pre class=\"output\"", "<img");
        }
    }

    @Test
    void aNetworksLayersHaveASlideEach() throws IOException {
        assertThat(slides(PrintedPageTest.network("mnist")))
                .filteredOn(slide -> slide.contains("<h3>"))
                .hasSize(8)
                .allMatch(slide -> slide.contains("<summary>Answer</summary>"));
    }

    private static List<String> slides(Handed handed) throws IOException {
        String page = SlidePage.of(handed);
        return Stream.of(page.substring(page.indexOf("<main>"), page.indexOf("</main>"))
                        .split(Pattern.quote("<section ")))
                .skip(1)
                .toList();
    }
}
