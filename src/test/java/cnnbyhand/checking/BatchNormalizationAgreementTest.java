package cnnbyhand.checking;

import static cnnbyhand.checking.AnyNetwork.assertBuiltAgrees;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cnnbyhand.byhand.BatchNormalization;
import cnnbyhand.byhand.Convolution;
import cnnbyhand.byhand.Dense;
import cnnbyhand.byhand.ElementwiseJoin;
import cnnbyhand.byhand.ElementwiseJoin.Arithmetic;
import cnnbyhand.byhand.Graph;
import cnnbyhand.byhand.NamedShape;
import cnnbyhand.byhand.Network;
import cnnbyhand.byhand.Shape;
import cnnbyhand.byhand.Step;
import cnnbyhand.checking.twins.NotInDeeplearning4j;
import cnnbyhand.published.Initialization;
import cnnbyhand.published.Loss;
import cnnbyhand.published.Optimizer;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Deeplearning4j keeps gamma and beta or neither; Keras may have one of them. */
class BatchNormalizationAgreementTest {
    private static final Shape IMAGE = Shape.image(4, 6, 3);
    private static final BatchNormalization WITHOUT_GAMMA = new BatchNormalization("norm", 3, 1e-3, 0.99, false, true);
    private static final BatchNormalization WITHOUT_BETA = new BatchNormalization("norm", 3, 1e-3, 0.99, true, false);

    @Test
    void oneWithoutGammaOrWithoutBetaIsHeardInAChain() {
        assertBuiltAgrees(IMAGE, WITHOUT_GAMMA, Convolution.of("conv", 2, 3));
        assertBuiltAgrees(IMAGE, WITHOUT_BETA);
        assertBuiltAgrees(Shape.vector(3), WITHOUT_GAMMA, Dense.of("dense", 2));
        assertBuiltAgrees(IMAGE, new BatchNormalization("norm", 3, 1e-3, 0.99, false, false));
    }

    /** 3 betas, 3 means and 3 variances; Deeplearning4j's 12 with 3 gammas are in its summary. */
    @Test
    void soItIsInAGraphAndInTheSummary() {
        Network network = Network.of(
                "graph",
                new Graph(
                        List.of(new NamedShape("image", IMAGE)),
                        List.of(
                                Step.of(WITHOUT_GAMMA, List.of("image")),
                                Step.of(new ElementwiseJoin("sum", Arithmetic.ADD), List.of("norm", "image"))),
                        List.of("sum")));
        BuiltGraph built = BuiltParts.of(network, 1).graph().orElseThrow();
        Comparison comparison = new Comparison("graph");
        List<LayerAccount> accounts = new GraphCheck(built, PassMemory.ENOUGH, comparison).compare();
        assertThat(comparison.disagreements()).isEmpty();
        assertThat(accounts).extracting(LayerAccount::parameters).containsExactly(9L, 0L);
        assertThat(built.summary()).contains("gamma:{3}", "Total Parameters:  12");
        assertThat(SummaryCheck.disagreements(built, built.summary())).isEmpty();
    }

    @Test
    void itIsNotTrainedAsTheGammaThatItLacksWouldBe() {
        Network network = Network.of("any", Shape.vector(3), List.of(WITHOUT_GAMMA, Dense.of("dense", 2)));
        assertThatThrownBy(() -> ConfigurationBuilder.trainable(
                        network,
                        Optimizer.momentum(0.1, 0.9),
                        Initialization.GLOROT_UNIFORM,
                        Loss.CATEGORICAL_CROSS_ENTROPY,
                        1))
                .isInstanceOf(NotInDeeplearning4j.class)
                .hasMessage("to be trained it must have all arrays that Deeplearning4j trains, found none for gamma");
    }
}
