package cnnbyhand.tables;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Lines that are too long for the screen. */
class PageWidthTest {
    @Test
    void aLineOfAHundredColumnsStaysAsItIs() {
        String line = "  word" + " ".repeat(93) + "w";
        assertThat(PageWidth.wrapped(line, 4)).containsExactly(line);
    }

    @Test
    void theNextLinesAreSetIn() {
        String line = "name       " + "a".repeat(85) + " four fit";
        assertThat(PageWidth.wrapped(line, 11)).containsExactly("name       " + "a".repeat(85), "           four fit");
    }

    @Test
    void aWordThatEndsAtTheEdgeIsNotMoved() {
        String line = "a".repeat(95) + " four five";
        assertThat(PageWidth.wrapped(line, 2)).containsExactly("a".repeat(95) + " four", "  five");
    }

    @Test
    void aWordThatIsLongerThanALineIsNotCut() {
        String line = "name       " + "a".repeat(120) + " four";
        assertThat(PageWidth.wrapped(line, 11)).containsExactly("name       " + "a".repeat(120), "           four");
        assertThat(PageWidth.wrapped("a".repeat(120), 11)).containsExactly("a".repeat(120));
    }

    @Test
    void anEquationIsNotTornWhereACommaStandsBeforeIt() {
        String line = "height " + "1".repeat(60) + " = 3, width " + "1 + ".repeat(7) + " = 5";
        assertThat(PageWidth.wrapped(line, 7, ", ", 100))
                .containsExactly("height " + "1".repeat(60) + " = 3,", "       width " + "1 + ".repeat(7) + " = 5");
        assertThat(PageWidth.wrapped("1 + ".repeat(25) + "1", 0, ", ", 100))
                .containsExactly(("1 + ".repeat(25)).strip(), "1");
    }
}
