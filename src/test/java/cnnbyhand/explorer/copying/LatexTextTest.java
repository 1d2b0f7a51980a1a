package cnnbyhand.explorer.copying;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LatexTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "conv2d_3 | conv2d\\_3",
                "50 % & more | 50 \\% \\& more",
                "a{b}c | a\\{b\\}c",
                "C:\\x | C:\\textbackslash{}x",
                "#1 ~ ^ | \\#1 \\textasciitilde{} \\textasciicircum{}",
                "3×3 | 3$\\times$3",
                "5 × −1 | 5 $\\times$ $-$1",
                "⌊(28 − 3) / 1⌋ | $\\lfloor$(28 $-$ 3) / 1$\\rfloor$",
                "⌈⌊ | $\\lceil\\lfloor$",
                "a<b | a$<$b",
            })
    void aTextIsWrittenInLatexsSigns(String text, String latex) {
        assertThat(LatexText.of(text)).isEqualTo(latex);
    }

    @Test
    void aDollarBesideMathematicsStaysADollar() {
        assertThat(LatexText.of("$×$")).isEqualTo("\\$$\\times$\\$");
    }

    @Test
    void codeKeepsItsBlanksAndNoTwoSignsBecomeOne() {
        assertThat(LatexText.ofCode("n--  \"a\", 'b'"))
                .isEqualTo("n-{}-{}~~\\textquotedbl{}a\\textquotedbl{},{}~\\textquotesingle{}b\\textquotesingle{}");
    }

    @Test
    void aTableHasTheRulesOfBooktabs() {
        assertThat(LatexTable.of(
                        "lr", List.of("layer", "n"), List.of(List.of("a", "1"), List.of("b", "2")), List.of("", "3")))
                .isEqualTo(
                        """
                        \\begin{tabular}{lr}
                        \\toprule
                        layer & n \\\\
                        \\midrule
                        a & 1 \\\\
                        b & 2 \\\\
                        \\midrule
                         & 3 \\\\
                        \\bottomrule
                        \\end{tabular}
                        """);
    }
}
