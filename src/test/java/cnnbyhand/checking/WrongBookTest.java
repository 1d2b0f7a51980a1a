package cnnbyhand.checking;

import static org.assertj.core.api.Assertions.assertThat;

import cnnbyhand.byhand.ActivationFunction;
import cnnbyhand.byhand.Convolution;
import cnnbyhand.byhand.Dropout;
import cnnbyhand.byhand.Layer;
import cnnbyhand.byhand.Pooling;
import cnnbyhand.byhand.Rounding;
import cnnbyhand.published.Model;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Slips on the hand-kept side: neither book is believed more than the other. */
class WrongBookTest {
    private final Model mnist = Networks.model("mnist");

    @Test
    void anAveragePoolInTheBookIsReported() {
        assertThat(reported("max_pooling2d_2", Pooling.average("max_pooling2d_2", 2)))
                .containsExactly("mnist max_pooling2d_2: pool type must be average, found max in Deeplearning4j");
    }

    @Test
    void anOverlappingPoolOfTheSameSizeInTheBookIsReported() {
        Pooling overlapping = Pooling.max("max_pooling2d_2", 3).stride(2).padding(1);
        assertThat(reported("max_pooling2d_2", overlapping))
                .containsExactly(
                        "mnist max_pooling2d_2: kernel must be 3×3, found 2×2 in Deeplearning4j",
                        "mnist max_pooling2d_2: padding must be 1×1, found 0×0 in Deeplearning4j");
    }

    @Test
    void roundingUpInTheBookIsReportedOnlyWhereThereIsSomethingToRound() {
        assertThat(reported("max_pooling2d_2", Pooling.max("max_pooling2d_2", 2).rounded(Rounding.COVER_ALL)))
                .isEmpty();
        assertThat(reported(
                        "max_pooling2d_2",
                        Pooling.max("max_pooling2d_2", 3).stride(2).rounded(Rounding.COVER_ALL)))
                .containsExactly(
                        "mnist max_pooling2d_2: kernel must be 3×3, found 2×2 in Deeplearning4j",
                        "mnist max_pooling2d_2: rounding must be ceil (cover_all), found floor in Deeplearning4j");
    }

    @Test
    void anotherDropoutInTheBookIsReported() {
        assertThat(reported("dropout_3", new Dropout("dropout_3", 0.2)))
                .containsExactly("mnist dropout_3: dropout must be drops 20 %, found drops 25 % in Deeplearning4j");
    }

    @Test
    void aForgottenActivationInTheBookIsReported() {
        assertThat(reported("conv2d_3", Convolution.of("conv2d_3", 32, 3)))
                .containsExactly("mnist conv2d_3: activation must be identity, found relu in Deeplearning4j");
    }

    @Test
    void aMissingBiasInTheBookContradictsDeeplearning4jAndTheDocument() {
        Convolution wrong = Convolution.of("conv2d_3", 32, 3)
                .activation(ActivationFunction.RELU)
                .withoutBias();
        assertThat(reported("conv2d_3", wrong))
                .contains(
                        "mnist conv2d_3: parameters must be 288 (3·3·1·32 = 288), found 320 in the document's print",
                        "mnist conv2d_3: parameters must be 288 (3·3·1·32 = 288), found 320 in Deeplearning4j",
                        "mnist conv2d_3: bias must be no, found yes in Deeplearning4j",
                        "mnist network: total parameters must be 1,199,850, found 1,199,882 in the document's print");
    }

    private List<String> reported(String name, Layer wrong) {
        Model model = AlteredModel.withBook(mnist, layer -> layer.name().equals(name) ? wrong : layer);
        return Check.of(model, Networks.right("mnist")).disagreements().stream()
                .map(Disagreement::sentence)
                .toList();
    }
}
