package cnnbyhand.checking;

import static cnnbyhand.checking.Edits.convolution;
import static cnnbyhand.checking.Edits.insertAfter;
import static cnnbyhand.checking.Edits.pooling;
import static cnnbyhand.checking.Edits.remove;
import static cnnbyhand.checking.Edits.swap;
import static cnnbyhand.checking.Edits.trained;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Wrong networks whose one slip moves the layers behind it as well: the slip and all its consequences are reported. */
class FarReachingEditsTest {

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrongNetworks")
    void isReportedWithItsConsequences(WrongNetwork wrong) {
        assertThat(wrong.sentences()).containsAll(wrong.expected());
    }

    @Test
    void nothingBeforeTheSlipIsReported() {
        assertThat(disagreements(threeByThreePool()))
                .extracting(Disagreement::layer)
                .containsOnly("max_pooling2d_2", "dropout_3", "flatten_2", "dense_3");
    }

    @Test
    void theForwardPassSaysOfEachShapeWhatTheConfigurationSays() {
        List<Disagreement> all = disagreements(threeByThreePool());
        assertThat(shapes(all, Witness.FORWARD_PASS))
                .isEqualTo(shapes(all, Witness.DEEPLEARNING4J))
                .hasSize(3);
    }

    static List<WrongNetwork> wrongNetworks() {
        return List.of(
                threeByThreePool(),
                WrongNetwork.of(
                        "a dense layer has 64 units instead of 128",
                        "mnist",
                        trained("dense_3", dense -> dense.setNOut(64)),
                        "dense_3: output shape must be 128 (128 units), found 64 in Deeplearning4j",
                        "dropout_4: output shape must be 128 (drops 50 % = keeps 50 %, shape kept), found 64"
                                + " in the forward pass",
                        "dense_4: weights must be 1,280 (128·10 = 1,280), found 640 in Deeplearning4j"),
                WrongNetwork.of(
                        "its first filters are 3×3 instead of 11×11",
                        "alexnet",
                        convolution("conv1", conv -> conv.setKernelSize(new int[] {3, 3})),
                        "conv1: kernel must be 11×11, found 3×3 in Deeplearning4j",
                        "conv1: weights must be 34,848 (11·11·3·96 = 34,848), found 2,592 in Deeplearning4j",
                        "conv1: output shape must be 55×55×96 (⌊(227 − 11) / 4⌋ + 1 = 55), found 57×57×96"
                                + " in the forward pass"),
                WrongNetwork.of(
                        "a convolution strides by 2",
                        "mnist",
                        convolution("conv2d_4", conv -> conv.setStride(new int[] {2, 2})),
                        "conv2d_4: stride must be 1×1, found 2×2 in Deeplearning4j",
                        "conv2d_4: output shape must be 24×24×64 (⌊(26 − 3) / 1⌋ + 1 = 24), found 12×12×64"
                                + " in Deeplearning4j"),
                WrongNetwork.of(
                        "a convolution is not padded",
                        "cifar10",
                        convolution("conv2d_3", conv -> {
                            conv.setConvolutionMode(ConvolutionMode.Truncate);
                            conv.setPadding(new int[] {0, 0});
                        }),
                        "conv2d_3: padding must be same, found 0×0 in Deeplearning4j",
                        "flatten_1: output shape must be 2,304 (6·6·64 = 2,304), found 1,600 in the forward pass"),
                WrongNetwork.of(
                        "a convolution is missing",
                        "mnist",
                        remove("conv2d_4"),
                        "conv2d_4: layer must be there, found none of that name in Deeplearning4j",
                        "dense_3: weights must be 1,179,648 (9,216·128 = 1,179,648), found 692,224 in Deeplearning4j"),
                WrongNetwork.of(
                        "pool and dropout have changed places",
                        "mnist",
                        swap("max_pooling2d_2", "dropout_3"),
                        "dropout_3: output shape must be 12×12×64 (drops 25 % = keeps 75 %, shape kept),"
                                + " found 24×24×64 in Deeplearning4j",
                        "dropout_3: layer at place 3 must be max_pooling2d_2, found dropout_3 in Deeplearning4j"),
                WrongNetwork.of(
                        "a 5×5 pool of stride 2 on 4×4 pixels, which do not hold it",
                        "vgg",
                        insertAfter(
                                "max_pooling2d_1",
                                new SubsamplingLayer.Builder(SubsamplingLayer.PoolingType.MAX)
                                        .name("extra")
                                        .kernelSize(5, 5)
                                        .stride(2, 2)
                                        .build()),
                        "extra: layer must be one of the document's, found one that it lacks in Deeplearning4j",
                        "flatten: output shape must be 1,024 (4·4·64 = 1,024), found 64 in Deeplearning4j"));
    }

    private static WrongNetwork threeByThreePool() {
        return WrongNetwork.of(
                "a pool is 3×3 instead of 2×2",
                "mnist",
                pooling("max_pooling2d_2", pool -> pool.setKernelSize(new int[] {3, 3})),
                "max_pooling2d_2: kernel must be 2×2, found 3×3 in Deeplearning4j",
                "max_pooling2d_2: output shape must be 12×12×64 (⌊(24 − 2) / 2⌋ + 1 = 12), found 11×11×64"
                        + " in the forward pass",
                "flatten_2: output shape must be 9,216 (12·12·64 = 9,216), found 7,744 in Deeplearning4j");
    }

    private static List<Disagreement> disagreements(WrongNetwork wrong) {
        return Check.of(Networks.model(wrong.model()), wrong.network()).disagreements();
    }

    private static List<String> shapes(List<Disagreement> all, Witness witness) {
        return all.stream()
                .filter(each -> each.witness() == witness && each.rule().equals("output shape"))
                .map(each -> each.layer() + " " + each.found())
                .toList();
    }
}
