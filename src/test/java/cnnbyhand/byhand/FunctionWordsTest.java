package cnnbyhand.byhand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FunctionWordsTest {

    @Test
    void aRectifierIsTypedWithItsNumbers() {
        assertThat(typed("relu-with-max-4")).isEqualTo(Rectifier.of(OptionalDouble.of(4), 0, 0));
        assertThat(typed("relu-with-max-4-and-threshold--1-and-negative-slope-0.1"))
                .isEqualTo(Rectifier.of(OptionalDouble.of(4), -1, 0.1));
        assertThat(typed("relu-with-negative-slope-0.2")).isEqualTo(ActivationFunction.leakyRelu(0.2));
        assertThat(typed("relu-with-max-6")).isEqualTo(ActivationFunction.RELU6);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "relu",
                "relu6",
                "hard sigmoid by sixths",
                "sparse plus",
                "soft shrink with threshold 0.25",
                "hard shrink with threshold 2",
                "leaky relu with alpha 0.3",
                "relu with max 4 and threshold 1 and negative slope 0.1"
            })
    void whatIsShownMayBeTypedAgain(String shown) {
        assertThat(typed(shown)).hasToString(shown);
    }

    @ParameterizedTest
    @ValueSource(strings = {"relu-with-", "relu-with-max", "relu-with-max-four", "relu-with-slope-1", "relu-4", "elu-"})
    void whatIsNoFunctionIsRefused(String wrong) {
        assertThatThrownBy(() -> typed(wrong))
                .isInstanceOf(RefusedValue.class)
                .hasMessageStartingWith("activation must be ")
                .hasMessageEndingWith(", found " + wrong);
    }

    private static ActivationFunction typed(String text) {
        return FunctionWords.function(new TypedValue("activation", FunctionWords.ALLOWED, text));
    }
}
