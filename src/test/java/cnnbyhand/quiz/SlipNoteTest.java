package cnnbyhand.quiz;

import static cnnbyhand.byhand.diagnosis.Cell.PARAMETERS;
import static org.assertj.core.api.Assertions.assertThat;

import cnnbyhand.byhand.diagnosis.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stands behind a slip's sentence, and the arithmetic of slips that have more ways than one. */
class SlipNoteTest {
    @ParameterizedTest(name = "{0} {1}: {2} is {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "vgg | conv2d_3 | 18,496 | It is conv2d_2's; C is 64 here, not 32.",
                "cifar10 | conv2d_4 | 18,496 | It is conv2d_3's; C is 64 here, not 32.",
                "alexnet | conv4 | 885,120 | It is conv3's; C is 384 here, not 256.",
                "mnist | conv2d_4 | 320 | It is conv2d_3's; C is 32 here, not 1, M is 64 here, not 32.",
                "alexnet | conv2 | 384 | It is bn1's; the rule here is (f·f·C + 1)·M.",
                "alexnet | bn2 | 614,656 | It is conv2's; the rule here is 2·C + 2·C.",
                "mnist | dense_3 | 18,496 | It is conv2d_4's; the rule here is i·o + o.",
                "mnist | dense_4 | 1,179,776 | It is dense_3's; i is 128 here, not 9,216, o is 10 here, not 128.",
                "mnist | flatten_2 | 18,496 | It is conv2d_4's; this layer keeps no numbers."
            })
    void anEarlierLayersCountSaysWhatIsOtherwiseHere(String model, String layer, String wrong, String note) {
        Finding finding = Asked.once(model, layer, PARAMETERS, wrong).findings().get(0);
        assertThat(finding.sentence())
                .isEqualTo("That is the count of an earlier layer: each layer has its own. " + note);
    }

    @ParameterizedTest(name = "{0} {1}: {2}, as {4}")
    @CsvSource(
            delimiter = '|',
            value = {
                "mnist | dropout_3 | 2,304 | 0.25·9,216 = 2,304 "
                        + "| Dropout sets values to zero by chance, at a rate that is given.",
                "mnist | dropout_3 | 6,912 | 0.75·9,216 = 6,912 "
                        + "| Dropout sets values to zero by chance, at a rate that is given.",
                "mnist | dropout_4 | 77 | 77 where nothing is kept "
                        + "| Dropout sets values to zero by chance, at a rate that is given.",
                "mnist | flatten_2 | 65,000 | 65,000 where nothing is kept "
                        + "| A flatten lays the same values out in one row.",
                "vgg | max_pooling2d | 33 | 33 where nothing is kept "
                        + "| A pooling takes the largest or the mean of what it sees.",
                "alexnet | relu1 | 1 | 1 where nothing is kept "
                        + "| An activation applies a function that is given to each value."
            })
    void aLayerThatKeepsNothingSaysWhy(String model, String layer, String wrong, String derivation, String why) {
        Finding finding = Asked.once(model, layer, PARAMETERS, wrong).findings().get(0);
        assertThat(finding.derivation()).isEqualTo(derivation);
        assertThat(finding.sentence()).isEqualTo("Something is counted: this layer keeps no numbers. " + why);
    }

    @Test
    void channelsAndFiltersAreMixedUpInOnePlaceOrInBoth() {
        assertThat(Asked.once("vgg", "conv2d_2", PARAMETERS, "36,928").findings())
                .extracting(Finding::derivation)
                .containsExactly("(3·3·64 + 1)·64 = 36,928");
        assertThat(Asked.once("cifar10-5x5", "conv2d_48", PARAMETERS, "9,248").findings())
                .extracting(Finding::derivation)
                .containsExactly("(3·3·32 + 1)·32 = 9,248");
        assertThat(Asked.once("mnist", "conv2d_4", PARAMETERS, "18,464").findings())
                .extracting(Finding::slip)
                .containsExactly(
                        KnownSlips.named("BIAS_FOR_EACH_INPUT"), KnownSlips.named("CHANNELS_AND_FILTERS_MIXED_UP"));
    }
}
