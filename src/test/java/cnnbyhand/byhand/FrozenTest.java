package cnnbyhand.byhand;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class FrozenTest {
    private static final Shape IMAGE = Shape.image(8, 6, 2);
    private static final Convolution CONVOLUTION = Convolution.of("conv", 3, 3);
    private static final BatchNormalization NORMALIZATION = new BatchNormalization("norm", 3, 1e-3, 0.99);

    /** (3·3·2 + 1)·3 = 57 numbers, and 4·3 = 12 of which 6 are learned. */
    @Test
    void whatIsFrozenIsCountedAndNotTrained() {
        Ledger ledger = Ledger.of(
                IMAGE, List.of(new Frozen(CONVOLUTION), new Frozen(NORMALIZATION), Convolution.of("last", 4, 1)));
        assertThat(ledger.parameters()).isEqualTo(57 + 12 + 16);
        assertThat(ledger.trained()).isEqualTo(16);
        assertThat(ledger.frozen()).isEqualTo(57 + 6);
        assertThat(ledger.statistics()).isEqualTo(6);
        assertThat(ledger.multiplyAccumulates())
                .isEqualTo(Ledger.of(IMAGE, List.of(CONVOLUTION, NORMALIZATION, Convolution.of("last", 4, 1)))
                        .multiplyAccumulates());
    }

    /** Deeplearning4j files a frozen layer's statistics as frozen, too, and those of another layer as trainable. */
    @Test
    void theFrameworksFileFrozenParametersAsNotTrainable() {
        Ledger ledger = Ledger.of(
                IMAGE,
                List.of(
                        new Frozen(CONVOLUTION),
                        new Frozen(NORMALIZATION),
                        new BatchNormalization("second", 3, 1e-3, 0.99)));
        assertThat(FrameworkLedger.of(ledger))
                .extracting(FrameworkLedger::framework, FrameworkLedger::total, FrameworkLedger::trainable)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Deeplearning4j", 81L, 12L),
                        org.assertj.core.groups.Tuple.tuple("Keras", 81L, 6L),
                        org.assertj.core.groups.Tuple.tuple("Chainer", 69L, 6L));
    }

    @Test
    void theReconciliationNamesWhatIsFrozen() {
        assertThat(FrameworkLedger.of(Ledger.of(IMAGE, List.of(new Frozen(CONVOLUTION), new Frozen(NORMALIZATION)))))
                .extracting(FrameworkLedger::why)
                .containsExactly(
                        "files the 0 statistics outside frozen layers as trainable",
                        "lists the 6 statistics and 63 frozen parameters as non-trainable",
                        "count_params leaves the 6 statistics out");
    }

    /** 3 means, 3 variances and a count of the data; 3 running means and variances beside them. */
    @Test
    void statisticsOfTheDataDoNotRunAndDeeplearning4jLacksThem() {
        Layer adapted = new AdaptedNormalization("adapted", true);
        Ledger data = Ledger.of(IMAGE, List.of(adapted));
        Ledger both = Ledger.of(IMAGE, List.of(adapted, CONVOLUTION, NORMALIZATION));
        assertThat(data.statisticsName()).isEqualTo("statistics of the data");
        assertThat(both.statisticsName()).isEqualTo("statistics");
        assertThat(Ledger.of(IMAGE, List.of(CONVOLUTION, NORMALIZATION)).statisticsName())
                .isEqualTo("running statistics");
        assertThat(FrameworkLedger.of(both).get(0).total()).isEqualTo(both.parameters() - both.adapted());
        assertThat(FrameworkLedger.of(both).get(0).trainable()).isEqualTo(both.trained() + 6);
        assertThat(FrameworkLedger.of(both).get(0).why())
                .isEqualTo("lacks adapted normalization and its " + both.adapted()
                        + "; files the 6 statistics as trainable");
        assertThat(FrameworkLedger.of(Ledger.of(IMAGE, List.of(new Frozen(adapted))))
                        .get(0)
                        .trainable())
                .isZero();
    }

    @Test
    void itSaysThatItIsFrozenAndOtherwiseWhatItsLayerSays() {
        Frozen frozen = new Frozen(CONVOLUTION);
        assertThat(frozen.description()).isEqualTo("convolution, 3 filters of 3×3, stride 1, padding valid, frozen");
        assertThat(frozen.settings().values()).containsEntry("frozen", "yes").containsEntry("kernel", "3×3");
        assertThat(frozen.unfrozen()).isEqualTo(CONVOLUTION);
        assertThat(frozen.output(IMAGE)).isEqualTo(CONVOLUTION.output(IMAGE));
        assertThat(frozen.rounded(Rounding.COVER_ALL).parameters(IMAGE).isFrozen())
                .isTrue();
        assertThat(new Frozen(NORMALIZATION).on(IMAGE).parameters(IMAGE).trained())
                .isZero();
    }

    @Test
    void aLayerWithNothingToFreezeStaysAsItIs() {
        assertThat(Frozen.of(Pooling.max("pool", 2), IMAGE)).isEqualTo(Pooling.max("pool", 2));
        assertThat(Frozen.of(CONVOLUTION, IMAGE)).isEqualTo(new Frozen(CONVOLUTION));
    }

    /** Otherwise a question that a layer learns to answer would be answered by the usual answer here. */
    @Test
    void everyQuestionIsHandedOn() {
        List<String> asked = Arrays.stream(Layer.class.getDeclaredMethods())
                .filter(method -> !method.isSynthetic())
                .map(Method::getName)
                .toList();
        List<String> answered = Arrays.stream(Frozen.class.getDeclaredMethods())
                .map(Method::getName)
                .toList();
        assertThat(answered).containsAll(asked);
    }
}
