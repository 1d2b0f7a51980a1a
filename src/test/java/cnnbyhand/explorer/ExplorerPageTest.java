package cnnbyhand.explorer;

import static org.assertj.core.api.Assertions.assertThat;

import cnnbyhand.byhand.Dense;
import cnnbyhand.byhand.Network;
import cnnbyhand.byhand.ParameterArray;
import cnnbyhand.byhand.Shape;
import cnnbyhand.published.Models;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExplorerPageTest {

    @Test
    void isOneFileThatFetchesNothing() {
        String page = page(Models.named("mnist").orElseThrow().network());
        assertThat(page)
                .contains("default-src 'none'")
                .doesNotContainPattern("(src|href)=\"(?!data:)")
                .doesNotContain("@import", "url(", "fetch(", "XMLHttpRequest", "{{");
    }

    @Test
    void aNameCannotBecomePartOfThePage() {
        Network network = Network.of("a<script>b", Shape.vector(2), List.of(Dense.of("</script><b>", 3)));
        assertThat(page(network)).doesNotContain("a<script>b", "</script><b>").contains("a&lt;script&gt;b");
    }

    @Test
    void aDollarSignStaysAsItIs() {
        assertThat(ExplorerPage.of(Models.named("vgg").orElseThrow().network(), "$1 \\", 128, "let a$1;", "{}"))
                .contains("$1 \\", "let a$1;");
    }

    @Test
    void whatANetworkHasLearnedIsFoundInAnEarlierPageOfTheSameNetworkAlone() {
        Network network = Models.named("mnist").orElseThrow().network();
        String values = values(PageWeights.WeightState.TRAINED);
        String page = ExplorerPage.of(network, "", 32, "", values);
        assertThat(ExplorerPage.learned(page, network)).contains(values);
        assertThat(ExplorerPage.learned(page, Models.named("vgg").orElseThrow().network()))
                .isEmpty();
        assertThat(ExplorerPage.learned(page(network), network)).isEmpty();
        String untrained = ExplorerPage.of(network, "", 32, "", values(PageWeights.WeightState.UNTRAINED));
        assertThat(ExplorerPage.learned(untrained, network)).isEmpty();
        assertThat(ExplorerPage.learned("", network)).isEmpty();
    }

    private static String values(PageWeights.WeightState state) {
        PageWeights weights = new PageWeights(state, "", 0);
        weights.array(
                "conv2d_3",
                ParameterArray.of(ParameterArray.Role.BIASES, 1L),
                RoundedArray.of(new float[1], Precision.FINE));
        PageValues values = new PageValues();
        values.weights(weights);
        return ExplorerPage.values(values);
    }

    private static String page(Network network) {
        return ExplorerPage.of(network, "a document", 32, "function main() {}", "{}");
    }
}
