package cnnbyhand.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TerminalTextTest {

    @Test
    void marksAreGoneAndBlocksStandApart() {
        assertThat(TerminalText.of(
                        """
                        ## What the **32** is

                        A `filter` gives *one* map, see [Keras](https://keras.io)
                        and [lesson 2](2-vgg.md).

                        > Predict
                        > first.

                        - rows
                        - columns
                          and channels

                        7. seven
                        8. eight

                        | layer | count |
                        | --- | ---: |
                        | `conv2d_3` | 320 |

                        ```text
                        a  b
                        ```
                        """,
                        100))
                .containsExactly(
                        "What the 32 is",
                        "──────────────",
                        "",
                        "A filter gives one map, see Keras (https://keras.io) and lesson 2.",
                        "",
                        "│ Predict first.",
                        "",
                        "- rows",
                        "- columns and channels",
                        "",
                        "7. seven",
                        "8. eight",
                        "",
                        "layer     count",
                        "───────────────",
                        "conv2d_3    320",
                        "",
                        "    a  b");
    }

    @Test
    void anAnswerIsAnnouncedByItsSummary() {
        assertThat(TerminalText.of("<details>\n<summary>Answer</summary>\n\nIt is 26.\n\n</details>\n", 100))
                .containsExactly("▸ Answer", "", "It is 26.");
    }

    @Test
    void noLineOfProseIsWiderThanATerminal() {
        String words = "convolution ".repeat(40);
        assertThat(TerminalText.of(words + "\n\n- " + words + "\n\n> " + words, 100))
                .hasSizeGreaterThan(12)
                .allMatch(line -> line.length() <= 100, "at most 100 columns");
    }
}
