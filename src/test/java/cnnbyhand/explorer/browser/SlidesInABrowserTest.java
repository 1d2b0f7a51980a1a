package cnnbyhand.explorer.browser;

import static org.assertj.core.api.Assertions.assertThat;

import cnnbyhand.handouts.Handed;
import cnnbyhand.handouts.HandoutForm;
import cnnbyhand.handouts.Paper;
import cnnbyhand.lessons.Lesson;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Slides as they are on the wall. */
class SlidesInABrowserTest {
    private static final String NEXT =
            "dispatchEvent(new KeyboardEvent('keydown', {key: 'ArrowRight', bubbles: true}))";

    @TempDir
    private static Path folder;

    private static Browser browser;
    private static String address;

    @BeforeAll
    static void writePage() throws Exception {
        browser = Browser.start();
        Path file = folder.resolve("slides.html");
        Handed lesson = Handed.of(Lesson.all(Lesson.FOLDER).get(0));
        Files.writeString(file, HandoutForm.SLIDES.text(lesson, Paper.A4));
        address = file.toUri().toString();
    }

    @AfterAll
    static void end() throws Exception {
        if (browser != null) {
            browser.end();
        }
    }

    @Test
    void anOutputIsShownWhenItIsAskedForAndThenTheNextSlide() {
        browser.look(1280, 720, "light");
        browser.open(address + "#9");
        assertThat(shown()).contains("Where the 26 comes from", "places++").doesNotContain("26 places");
        browser.run("document." + NEXT);
        assertThat(shown()).contains("26 places for a window of 3");
        browser.run("document." + NEXT);
        assertThat(shown()).contains("The first place is free").doesNotContain("→  26×26×32");
    }

    @Test
    void everySlideFitsTheWallWithAllThatItHoldsBack() {
        browser.look(1280, 720, "light");
        browser.open(address);
        assertThat(browser.run(
                                """
                                document.querySelectorAll('details').forEach(each => { each.open = true; });
                                return slides.filter((slide, place) => {
                                  show(place);
                                  return slide.scrollHeight > slide.clientHeight;
                                }).map(slide => slide.textContent);
                                """)
                        .size())
                .isZero();
    }

    private static String shown() {
        return browser.run("return document.querySelector('.slide.shown').innerText")
                .asText();
    }
}
