package cnnbyhand.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Wrong networks that Deeplearning4j's own summary cannot tell from the right ones. */
class InvisibleEditsTest {
    private static final Map<String, String> RIGHT_SUMMARIES = new HashMap<>();

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrongNetworks")
    void isReportedWithItsLayerAndBothValuesAndNothingElseIs(WrongNetwork wrong) {
        assertThat(wrong.sentences()).isEqualTo(wrong.expected());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrongNetworks")
    void leavesDeeplearning4jsSummaryAsItWasToTheByte(WrongNetwork wrong) {
        assertThat(summary(wrong)).isEqualTo(right(wrong.model()));
    }

    @Test
    void aSummaryDoesNoticeAnotherNumberOfUnits() {
        WrongNetwork wrong = WrongNetwork.of(
                "a dense layer has 64 units", "mnist", Edits.trained("dense_3", dense -> dense.setNOut(64)));
        assertThat(summary(wrong)).isNotEqualTo(right("mnist"));
    }

    static Stream<WrongNetwork> wrongNetworks() {
        return Stream.of(InvisibleWindows.all(), InvisibleFunctions.all(), InvisibleTraining.all())
                .flatMap(List::stream);
    }

    private static String right(String model) {
        return RIGHT_SUMMARIES.computeIfAbsent(
                model, name -> Networks.right(name).summary(Networks.image(name)));
    }

    private static String summary(WrongNetwork wrong) {
        return wrong.network().summary(Networks.image(wrong.model()));
    }
}
