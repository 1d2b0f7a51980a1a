package cnnbyhand.lessons.cells;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cnnbyhand.published.Models;
import org.junit.jupiter.api.Test;

class ForwardTest {
    private final Experiment experiment = Experiment.of(Models.named("cifar10").orElseThrow());
    private final Activations image = experiment.image(24);

    /** In use Deeplearning4j's own feedForward puts activation_1's values in place of conv2d_1's. */
    @Test
    void anActivationLeavesWhatCameBeforeItAsItWas() {
        Forward forward = experiment.forward(image);
        Activations before = forward.after("conv2d_1");
        Activations after = forward.after("activation_1");

        assertThat(before.value(9, 0, 0)).isNegative();
        assertThat(before.zeros()).isLessThan(after.zeros());
        for (int filter = 0; filter < 32; filter++) {
            assertThat(after.value(filter, 0, 0)).isEqualTo(Math.max(0, before.value(filter, 0, 0)));
        }
    }

    /** In training it puts dropout_1's values in place of max_pooling2d_1's. */
    @Test
    void aDropoutLeavesWhatCameBeforeItAsItWas() {
        Forward forward = experiment.forwardInTraining(image);

        assertThat(forward.after("max_pooling2d_1").zeros())
                .isLessThan(forward.after("dropout_1").zeros() - 100);
    }

    @Test
    void theLastLayerHasWhatDeeplearning4jPutsOut() {
        Activations last = experiment.forward(image).after("activation_6");
        var output = experiment.network().output(image.array());

        for (int unit = 0; unit < 10; unit++) {
            assertThat(last.value(unit)).isEqualTo(output.getDouble(0, unit), within(1e-6));
        }
    }
}
