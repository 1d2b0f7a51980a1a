package cnnbyhand.pictures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cnnbyhand.training.Epoch;
import cnnbyhand.training.History;
import cnnbyhand.training.Kept;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChartTest {
    @Test
    void anAxisHoldsItsValuesBetweenRoundMarks() {
        Ticks percent = Ticks.around(List.of(97.8, 98.9, 99.13), 8);

        assertThat(percent.from()).isCloseTo(97.8, within(1e-9));
        assertThat(percent.to()).isCloseTo(99.2, within(1e-9));
        assertThat(percent.marks().stream().map(percent::text))
                .containsExactly("97.8", "98.0", "98.2", "98.4", "98.6", "98.8", "99.0", "99.2");
    }

    @Test
    void anAxisOfOneValueStillHasTwoEnds() {
        Ticks one = Ticks.around(List.of(50.0), 8);

        assertThat(one.from()).isLessThanOrEqualTo(50.0);
        assertThat(one.to()).isGreaterThan(50.0);
        assertThat(one.to() - one.from()).isLessThan(0.01);
    }

    @Test
    void noAxisOfAccuracyGoesBeyondAHundredPercent() {
        assertThat(Ticks.around(List.of(93.0, 100.0), 8).within(0, 100).to()).isEqualTo(100);
        assertThat(Ticks.around(List.of(0.0, 4.0), 8).within(0, 100).from()).isZero();
    }

    @Test
    void epochsAreCountedInWholeNumbers() {
        assertThat(texts(Ticks.counting(2, 8))).containsExactly("0", "1", "2");
        assertThat(texts(Ticks.counting(12, 8))).containsExactly("0", "2", "4", "6", "8", "10", "12");
        assertThat(texts(Ticks.counting(50, 8))).containsExactly("0", "10", "20", "30", "40", "50");
    }

    /** From 9 % an untrained network leaps to 97.8; an axis from 0 would show 99.1 and 99.5 as one. */
    @Test
    void theAxesFollowWhatTheCurvesDoAfterTheFirstEpoch() {
        List<String> words = words(Curves.of("mnist on MNIST", history(0.978, 0.985, 0.9913)));

        assertThat(words)
                .contains("97.5", "100.0", "accuracy (%)", "loss (nats)")
                .contains("test, 99.13 % after epoch 3", "training images, 99.63 % after epoch 3")
                .doesNotContain("0.0", "50", "90.0", "97.0", "100.5");
    }

    @Test
    void bothChartsHaveTheSameEpochsBelowThem() {
        List<String> words = words(Curves.of("mnist on MNIST", history(0.978, 0.985, 0.9913)));

        for (String mark : List.of("0", "1", "2", "3", "epoch (passes over the training images)")) {
            assertThat(words).as(mark).filteredOn(mark::equals).hasSize(2);
        }
    }

    /** An earlier build, whose training was resumed, did not measure it. */
    @Test
    void aTrainingAccuracyThatWasNotMeasuredHasNoPoint() {
        Epoch untrained = new Epoch(0, 0, Double.NaN, Double.NaN, 2.3, 0.09, 0);
        Epoch first = new Epoch(1, 100, 0.3, Double.NaN, 0.2, 0.95, 2);
        Epoch second = new Epoch(2, 100, 0.2, Double.NaN, 0.1, 0.97, 2);
        Epoch third = new Epoch(3, 100, 0.1, 0.985, 0.1, 0.98, 2);

        List<String> resumed =
                words(Curves.of("mnist", Kept.history(List.of(untrained, first, second, third), List.of())));
        List<String> never = words(Curves.of("mnist", Kept.history(List.of(untrained, first, second), List.of())));

        assertThat(resumed)
                .contains("training images, 98.50 % after epoch 3", "95.0")
                .doesNotContain("0.0", "50");
        assertThat(never).contains("test, 97.00 % after epoch 2").noneMatch(word -> word.startsWith("training"));
    }

    @Test
    void curvesAreASlideByThemselves() {
        BufferedImage picture = Curves.of("mnist on MNIST", history(0.5)).picture();

        assertThat(picture.getWidth() * 9).isEqualTo(picture.getHeight() * 16);
    }

    private static List<String> texts(Ticks ticks) {
        return ticks.marks().stream().map(ticks::text).toList();
    }

    private static History history(double... accuracies) {
        List<Epoch> epochs = new ArrayList<>();
        epochs.add(new Epoch(0, 0, Double.NaN, 0.1, 2.3, 0.09, 0));
        for (double accuracy : accuracies) {
            int number = epochs.size();
            epochs.add(new Epoch(number, 100, 0.2 / number, accuracy + 0.005, 0.1 / number, accuracy, 2));
        }
        return Kept.history(epochs, List.of(new History.LossPoint(0.5, 2.1), new History.LossPoint(1, 0.2)));
    }

    private static List<String> words(Drawing drawing) {
        return Written.on(drawing);
    }
}
