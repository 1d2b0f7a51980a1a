package cnnbyhand.byhand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cnnbyhand.byhand.Allowed.Form;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AdjustableTest {
    private static final Convolution CONVOLUTION = Convolution.of("conv", 32, 3);
    private static final Shape IMAGE = Shape.image(64, 64, 1);

    @Test
    void oneSideIsThatOfEveryAxisAndTwoAreOneForEach() {
        assertThat(adjusted(CONVOLUTION, "kernel", "5")).isEqualTo(Convolution.of("conv", 32, 5));
        assertThat(adjusted(CONVOLUTION, "kernel", "5x3")).isEqualTo(Convolution.of("conv", 32, 5, 3));
        assertThat(adjusted(CONVOLUTION, "kernel", " 5×3 ")).isEqualTo(Convolution.of("conv", 32, 5, 3));
        assertThat(adjusted(CONVOLUTION, "stride", "2")).isEqualTo(CONVOLUTION.stride(2));
    }

    @ParameterizedTest(name = "padding {0} makes of 64: {1}×{2}")
    @CsvSource({"1, 64, 64", "same, 64, 64", "valid, 62, 62", "1x0, 64, 62", "1+2, 65, 65", "0+1x2, 63, 66"})
    void aPaddingIsAWordOrANumberForEachEndOfEachAxis(String typed, long height, long width) {
        Shape output = adjusted(CONVOLUTION, "padding", typed).output(IMAGE).shape();
        assertThat(output).isEqualTo(Shape.image(height, width, 32));
    }

    @Test
    void aPaddingWithTwoDifferentEndsIsWrittenAsItIsTyped() {
        Layer uneven = adjusted(CONVOLUTION, "padding", "1+2x0");
        assertThat(named(uneven, "padding").value()).isEqualTo("1+2×0");
        assertThat(adjusted(uneven, "padding", "1+2×0")).isEqualTo(uneven);
    }

    @Test
    void aCausalPaddingLooksBackAlongASequenceAsFarAsTheWindowReaches() {
        Layer sequence = new Convolution("steps", 4, Window.of(3).dilation(2), true, ActivationFunction.IDENTITY);
        Layer causal = adjusted(sequence, "padding", "causal");
        assertThat(named(causal, "padding").value()).isEqualTo("4+0");
        assertThat(causal.output(Shape.sequence(9, 1)).shape()).isEqualTo(Shape.sequence(9, 4));
        assertThat(named(CONVOLUTION, "padding").allowed().words()).containsExactly("valid", "same");
    }

    @Test
    void theWordsOfARoundingAreThoseOfTheBookInOneWord() {
        Layer pooling = Pooling.max("pool", 2);
        assertThat(adjusted(pooling, "rounding", "cover_all")).isEqualTo(pooling.rounded(Rounding.COVER_ALL));
        assertThat(adjusted(pooling, "rounding", "ceil_mode")).isEqualTo(pooling.rounded(Rounding.CEIL_MODE));
        assertThatThrownBy(() -> adjusted(pooling, "rounding", "up"))
                .hasMessage("rounding must be floor, ceil_mode or cover_all, found up");
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "relu, relu",
        "Hard-Sigmoid, hard sigmoid",
        "hard_sigmoid, hard sigmoid",
        "gelu-by-tanh, gelu by tanh",
        "leaky-relu, leaky relu with alpha 0.3",
        "leaky-relu-0.1, leaky relu with alpha 0.1",
        "leaky relu with alpha -0.1, leaky relu with alpha -0.1",
        "elu, elu with alpha 1",
        "thresholded-relu-0.5, thresholded relu with theta 0.5"
    })
    void anActivationIsTypedInOneWord(String typed, String function) {
        assertThat(adjusted(CONVOLUTION, "activation", typed).settings().values())
                .containsEntry("activation", function);
    }

    @ParameterizedTest(name = "found {0}")
    @ValueSource(
            strings = {"", "rleu", "relu-3", "leaky-relu-", "leaky-relu-x", "leaky-relu-with-theta-1", "leaky-relu-NaN"
            })
    void anUnknownActivationIsRefusedWithThoseThatAreKnown(String typed) {
        assertThatThrownBy(() -> adjusted(CONVOLUTION, "activation", typed))
                .isInstanceOf(RefusedValue.class)
                .hasMessageStartingWith("activation must be identity, relu, relu6, sigmoid, tanh, softmax, ")
                .hasMessageEndingWith(", found " + (typed.isEmpty() ? "nothing" : typed));
    }

    @Test
    void aPageCanMakeASliderASelectOrAFieldOfWhatIsAllowed() {
        assertThat(named(CONVOLUTION, "filters").allowed())
                .returns(Form.WHOLE, Allowed::form)
                .returns(1.0, Allowed::least)
                .returns(1L, Allowed::step);
        assertThat(named(CONVOLUTION, "kernel").allowed())
                .returns(Form.SIDES, Allowed::form)
                .returns(2, Allowed::sides);
        assertThat(named(CONVOLUTION, "bias").allowed().form()).isEqualTo(Form.YES_OR_NO);
        assertThat(named(new Dropout("dropout", 0.25), "rate").allowed().form()).isEqualTo(Form.SHARE);
        assertThat(named(new LocalResponseNormalization("local", 5), "n")
                        .allowed()
                        .step())
                .isEqualTo(2);
    }

    @ParameterizedTest(name = "found {0}")
    @ValueSource(strings = {"0", "-1", "1.5", "five", "", "5x", "x5", "5x3x3", "1000000000", "99999999999999999999"})
    void aSideThatIsNoneIsRefused(String typed) {
        assertThatThrownBy(() -> adjusted(CONVOLUTION, "kernel", typed))
                .hasMessage("kernel must be a whole number from 1 to 999,999,999, or one for each axis such as 5x3,"
                        + " found " + (typed.isEmpty() ? "nothing" : typed));
    }

    @ParameterizedTest(name = "found {0}")
    @ValueSource(strings = {"1", "-0.1", "NaN", "half", "25 %"})
    void aShareIsBelowOne(String typed) {
        assertThatThrownBy(() -> adjusted(new Dropout("dropout", 0.25), "rate", typed))
                .hasMessage("rate must be a number from 0 to below 1, found " + typed);
    }

    @Test
    void settingsThatGoTogetherAreTakenInAnyOrder() {
        Layer transposed = TransposedConvolution.of("up", 4, 3).same();
        Layer changed = Adjustments.of(transposed, ordered("output-padding", "2", "stride", "3"));
        assertThat(changed.output(Shape.image(5, 5, 1)).shape()).isEqualTo(Shape.image(15, 15, 4));
        Layer rounded =
                Adjustments.of(Pooling.max("pool", 2).same(), ordered("rounding", "cover_all", "padding", "valid"));
        assertThat(rounded.output(Shape.image(5, 5, 1)).shape()).isEqualTo(Shape.image(3, 3, 1));
    }

    @Test
    void settingsThatDoNotGoTogetherAreRefusedInTheBooksWords() {
        assertThatThrownBy(() -> Adjustments.of(
                        new GroupedConvolution(Convolution.of("grouped", 4, 3), 2), Map.of("groups", "3")))
                .isInstanceOf(ImpossibleLayer.class)
                .hasMessage("grouped: filters must be a multiple of the 3 groups, found 4");
    }

    @Test
    void aSettingThatALayerDoesNotHaveIsRefusedWithThoseThatItHas() {
        assertThatThrownBy(() -> Adjustments.of(Dense.of("dense", 10), Map.of("kernel", "3")))
                .hasMessage("setting must be units, bias or activation, found kernel");
        assertThatThrownBy(() -> Adjustments.of(new Flatten("flatten"), Map.of("kernel", "3")))
                .hasMessage("setting must be none, found kernel");
    }

    @Test
    void whatALayerStatesOfItsInputFollowsAChangeBeforeIt() {
        Network network = Network.of(
                "small",
                Shape.image(8, 8, 3),
                List.of(
                        Convolution.of("conv", 4, 3),
                        new BatchNormalization("bn", 4, 1e-3, 0.9),
                        new Flatten("flatten"),
                        Dense.of("dense", 10),
                        new BatchNormalization("bn2", 10, 1e-3, 0.9)));
        List<Layer> others = List.of(
                Convolution.of("conv", 6, 3),
                network.layers().get(1),
                network.layers().get(2),
                Dense.of("dense", 5),
                network.layers().get(4));

        ChangedNetwork changed = new ChangedNetwork(network, network.changed("other", network.input(), others));

        assertThat(changed.pairs())
                .extracting(pair -> pair.after().parameters().total().value())
                .containsExactly(168L, 24L, 0L, 1085L, 20L);
        assertThat(changed.pairs()).extracting(ChangedNetwork.Pair::isChanged).containsOnly(true);
        assertThat(changed.changes()).containsExactly("conv: filters 4 → 6", "dense: units 10 → 5");
    }

    private static Map<String, String> ordered(String first, String value, String second, String other) {
        Map<String, String> values = new java.util.LinkedHashMap<>();
        values.put(first, value);
        values.put(second, other);
        return values;
    }

    private static Layer adjusted(Layer layer, String setting, String typed) {
        return named(layer, setting).with(typed);
    }

    private static Adjustable named(Layer layer, String setting) {
        return layer.adjustables().stream()
                .filter(each -> each.name().equals(setting))
                .findFirst()
                .orElseThrow();
    }
}
