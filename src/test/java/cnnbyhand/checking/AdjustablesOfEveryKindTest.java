package cnnbyhand.checking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cnnbyhand.byhand.Adjustable;
import cnnbyhand.byhand.Allowed;
import cnnbyhand.byhand.Convolution;
import cnnbyhand.byhand.GlobalPooling;
import cnnbyhand.byhand.GroupNormalization;
import cnnbyhand.byhand.Layer;
import cnnbyhand.byhand.Normalization;
import cnnbyhand.byhand.PReLU;
import cnnbyhand.byhand.Permute;
import cnnbyhand.byhand.Pooling;
import cnnbyhand.byhand.RefusedValue;
import cnnbyhand.byhand.Rescaling;
import cnnbyhand.byhand.Reshape;
import cnnbyhand.byhand.TrainingOnlyLayer;
import cnnbyhand.byhand.TransposedConvolution;
import cnnbyhand.byhand.ZeroPadding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every setting of every kind of layer takes its own value, another one, and no wrong one. */
class AdjustablesOfEveryKindTest {
    private static final Set<String> WITHOUT = Set.of(
            "dense, shared", "stack", "flatten", "unit normalization", "training-only layer", "unknown (Lambda)");

    /** Where the next number is not another value of its kind. */
    private static final Map<String, String> OTHERS = Map.ofEntries(
            Map.entry("permute order", "2x1"),
            Map.entry("reshape target", "7x-1"),
            Map.entry("first target", "7x-1"),
            Map.entry("prelu shared-axes", "1x2"),
            Map.entry("grouped filters", "4"),
            Map.entry("grouped groups", "1"),
            Map.entry("local n", "7"),
            Map.entry("given mean", "0.5"),
            Map.entry("given variance", "0.5"),
            Map.entry("transposed output-padding", "0x0"),
            Map.entry("normalization decay", "0.5"),
            Map.entry("up output-padding", "none"),
            Map.entry("square target", "49x64"),
            Map.entry("shared shared-axes", "none"),
            Map.entry("turned order", "1x2x3"),
            Map.entry("each groups", "2"),
            Map.entry("colours scale", "0.5x0.4"),
            Map.entry("channels mean", "0.1x0.2"),
            Map.entry("channels variance", "0x2"));

    private static final List<Layer> MORE = List.of(
            Convolution.of("padded", 2, 3, 5).padding(2).stride(2),
            Convolution.of("same", 2, 3).same(),
            Pooling.average("average", 3).countingPadding(),
            GlobalPooling.average("kept").keepingAxes(),
            TransposedConvolution.of("up", 2, 3).stride(2).outputPadding(1),
            ZeroPadding.of("zeros", 1, 2),
            Reshape.of("square", 7L, 7L, 64L),
            PReLU.of("shared", 1L, 2L),
            Permute.of("turned", 3L, 1L, 2L),
            new GroupNormalization("each", GroupNormalization.ONE_FOR_EACH_CHANNEL, 1e-5),
            new Normalization("channels", List.of(0.1, 1e-7), List.of(1.0, 2.0)),
            new Rescaling("colours", List.of(2.1, 2.2), List.of(0.0)),
            TrainingOnlyLayer.dropping("maps", "SpatialDropout2D", 0.3),
            new TrainingOnlyLayer("noise", "GaussianNoise", TrainingOnlyLayer.DEVIATION, 0.1));

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("settings")
    void itsOwnValueChangesNothing(Layer layer, String setting) {
        Adjustable now = named(layer, setting);
        assertThat(now.with(now.value())).isEqualTo(layer);
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("settings")
    void anotherValueMakesAnotherLayerThatSaysSo(Layer layer, String setting) {
        Adjustable now = named(layer, setting);
        Layer other = now.with(other(layer, now));
        assertThat(other).isNotEqualTo(layer);
        Adjustable then = named(other, setting);
        assertThat(then.value()).isNotEqualTo(now.value());
        assertThat(then.with(now.value())).isEqualTo(layer);
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("settings")
    void aWrongValueIsRefusedWithWhatIsAllowed(Layer layer, String setting) {
        Adjustable now = named(layer, setting);
        assertThatThrownBy(() -> now.with("wrong"))
                .isInstanceOf(RefusedValue.class)
                .hasMessage(setting + " must be " + now.allowed().sentence() + ", found wrong");
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("settings")
    void aNameIsOneWordThatStandsOnce(Layer layer, String setting) {
        assertThat(setting).matches("[a-z]+(-[a-z]+)?");
        assertThat(layer.adjustables()).extracting(Adjustable::name).doesNotHaveDuplicates();
    }

    @Test
    void onlyALayerThatIsToldNothingHasNothingToChange() {
        assertThat(AllProperties.KINDS)
                .filteredOn(layer -> layer.adjustables().isEmpty())
                .extracting(Layer::kind)
                .containsExactlyInAnyOrderElementsOf(WITHOUT);
    }

    static List<Arguments> settings() {
        List<Layer> layers = new ArrayList<>(AllProperties.KINDS);
        layers.addAll(MORE);
        return layers.stream()
                .flatMap(layer -> layer.adjustables().stream().map(each -> Arguments.of(layer, each.name())))
                .toList();
    }

    private static Adjustable named(Layer layer, String setting) {
        return layer.adjustables().stream()
                .filter(each -> each.name().equals(setting))
                .findFirst()
                .orElseThrow();
    }

    private static String other(Layer layer, Adjustable now) {
        Allowed allowed = now.allowed();
        return Optional.ofNullable(OTHERS.get(layer.name() + " " + now.name()))
                .orElseGet(() -> switch (allowed.form()) {
                    case WHOLE -> String.valueOf(Long.parseLong(now.value()) + 1);
                    case SIDES -> "9";
                    case SHARE, NUMBER -> "0.125";
                    default -> allowed.words().stream()
                            .filter(word -> !word.equals(now.value()))
                            .findFirst()
                            .orElseThrow();
                });
    }
}
