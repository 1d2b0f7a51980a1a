package cnnbyhand.byhand;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Whether the values that come out are among those that went in. */
class PassedOnTest {
    @Test
    void whatOnlyMovesOrDropsValuesSaysSo() {
        assertThat(new Flatten("flatten_1").passesOn()).isTrue();
        assertThat(new Dropout("dropout_1", 0.25).passesOn()).isTrue();
        assertThat(Pooling.max("max_pooling2d_1", 2).passesOn()).isTrue();
        assertThat(new Activation("relu1", ActivationFunction.RELU).passesOn()).isTrue();
        assertThat(new Frozen(Pooling.max("max_pooling2d_1", 2)).passesOn()).isTrue();
        assertThat(new SharedLayer("pool (2)", Pooling.max("pool", 2)).passesOn())
                .isTrue();
        assertThat(new ChannelRange("subset", 1, 2).passesOn()).isTrue();
        assertThat(new ChannelFirstReshape("reshape", List.of(2L, 3L)).passesOn())
                .isTrue();
        assertThat(new Unstack("part", 0, 2).passesOn()).isTrue();
    }

    @Test
    void whatMakesNewValuesDoesNot() {
        assertThat(Convolution.of("conv2d_1", 32, 3).passesOn()).isFalse();
        assertThat(new Activation("activation_6", ActivationFunction.SOFTMAX).passesOn())
                .isFalse();
        assertThat(new Activation("tanh", ActivationFunction.TANH).passesOn()).isFalse();
        assertThat(new Frozen(Convolution.of("conv2d_1", 32, 3)).passesOn()).isFalse();
        assertThat(new SharedLayer("conv (2)", Convolution.of("conv", 32, 3)).passesOn())
                .isFalse();
    }
}
