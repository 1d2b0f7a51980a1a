package cnnbyhand.lessons.cells;

import static cnnbyhand.lessons.cells.Blackboard.altered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cnnbyhand.published.Model;
import cnnbyhand.published.Models;
import java.util.List;
import org.deeplearning4j.nn.conf.dropout.Dropout;
import org.deeplearning4j.nn.conf.layers.DropoutLayer;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AlteredTest {
    private final Model mnist = Models.named("mnist").orElseThrow();

    @ParameterizedTest(name = "{0}")
    @MethodSource("smallModels")
    void whatIsNotAlteredStaysToTheLastWeight(String name) {
        Model model = Models.named(name).orElseThrow();
        String layer = model.configuration(1).getConf(0).getLayer().getLayerName();

        Experiment same = altered(model, layer, org.deeplearning4j.nn.conf.layers.Layer.class, each -> {});

        assertThat(same.check().agrees()).isTrue();
        assertThat(same.network().params())
                .isEqualTo(Experiment.of(model).network().params());
    }

    /** A network of tens of millions of weights takes seconds to start. */
    private static List<String> smallModels() {
        return Models.ALL.stream()
                .filter(model -> model.network().ledger().parameters() < 10_000_000)
                .map(Model::name)
                .toList();
    }

    @Test
    void oneLayerIsAlteredAndTheModelIsNot() {
        Experiment wrong =
                altered(mnist, "dropout_3", DropoutLayer.class, dropout -> dropout.setIDropout(new Dropout(0.25)));

        assertThat(wrong.check().disagreements())
                .singleElement()
                .extracting(each -> each.sentence())
                .isEqualTo("mnist dropout_3: dropout must be drops 25 %, found drops 75 % in Deeplearning4j");
        assertThat(Experiment.of(mnist).check().agrees()).isTrue();
    }

    @Test
    void whatFollowsFromAnAlterationIsWorkedOutAnew() {
        Experiment wrong =
                altered(mnist, "max_pooling2d_2", SubsamplingLayer.class, pool -> pool.setKernelSize(new int[] {3, 3}));

        assertThat(wrong.network().getLayer("dense_3").getParam("W").shape()).containsExactly(11 * 11 * 64, 128);
    }

    @Test
    void aLayerThatIsNotThereOrOfAnotherKindIsRefused() {
        assertThatThrownBy(() -> altered(mnist, "dropout_5", DropoutLayer.class, dropout -> {}))
                .hasMessage("layer must be one of conv2d_3, conv2d_4, max_pooling2d_2, dropout_3, dense_3, dropout_4,"
                        + " dense_4, found dropout_5");
        assertThatThrownBy(() -> altered(mnist, "dense_3", DropoutLayer.class, dropout -> {}))
                .hasMessage("dense_3 must be a DropoutLayer, found a DenseLayer");
    }
}
