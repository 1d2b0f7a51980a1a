package cnnbyhand.explorer.copying;

import static org.assertj.core.api.Assertions.assertThat;

import cnnbyhand.byhand.Entry;
import cnnbyhand.byhand.Ledger;
import cnnbyhand.published.Models;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LayersTableTest {
    private final Ledger mnist = Models.named("mnist").orElseThrow().network().ledger();

    @ParameterizedTest
    @ValueSource(strings = {"markdown", "latex"})
    void aNetworkEndsWithTheSumOfItsParameters(String form) {
        assertThat(CopiedText.of(form, "mnist", mnist)).contains("all layers", "1,199,882");
    }

    @ParameterizedTest
    @ValueSource(strings = {"markdown", "latex"})
    void oneLayerSaysNothingOfAllLayers(String form) {
        assertThat(CopiedText.of(form, mnist, first())).contains("320").doesNotContain("all layers");
    }

    @Test
    void oneLayerHasNoRuleForASum() {
        assertThat(CopiedText.of("latex", mnist, first())).containsOnlyOnce("\\midrule");
    }

    /** A column {@code l} would never break; on A4 paper this share leaves the other four columns room. */
    @Test
    void theKindBreaksItsLinesSoThatTheTableFitsAPage() {
        String columns = "\\begin{tabular}{@{}l>{\\raggedright\\arraybackslash}p{0.3\\textwidth}rrr@{}}";
        assertThat(CopiedText.of("latex", "mnist", mnist))
                .startsWith("% \\usepackage{array,booktabs}\n{\\small")
                .contains(columns)
                .endsWith("\\par}\n");
        assertThat(CopiedText.of("latex", mnist, first())).contains(columns);
    }

    private Entry first() {
        return mnist.entries().get(0);
    }
}
