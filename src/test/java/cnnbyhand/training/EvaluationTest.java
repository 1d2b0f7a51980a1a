package cnnbyhand.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cnnbyhand.data.Examples;
import cnnbyhand.training.engine.TrainingStep;
import java.io.IOException;
import java.util.Optional;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;

/** What a test keeps of single examples, beside its averages. */
class EvaluationTest {
    @Test
    void theMostConfidentMistakesComeFirstAndOfEqualOnesTheEarlier() throws IOException {
        Scores scores = Evaluation.of(new SaysLeft(), new Dots(8, -1), 3, done -> {});

        assertThat(scores.mistakes())
                .containsExactly(
                        new Prediction(7, 1, 0, 0.75f),
                        new Prediction(3, 1, 0, 0.625f),
                        new Prediction(5, 1, 0, 0.625f),
                        new Prediction(1, 1, 0, 0.5625f));
    }

    @Test
    void onlyAsManyMistakesAreKeptAsAPictureShows() throws IOException {
        Scores scores = Evaluation.of(new SaysLeft(), new Dots(400, -1), 7, done -> {});

        assertThat(scores.wrong()).isEqualTo(200);
        assertThat(scores.mistakes()).hasSize(24);
        assertThat(scores.mistakes())
                .extracting(Prediction::index)
                .startsWith(7, 15, 23)
                .endsWith(191);
    }

    @Test
    void aBrokenPictureDoesNotMoveThePlacesOfThoseBehindIt() throws IOException {
        Scores scores = Evaluation.of(new SaysLeft(), new Dots(8, 3), 8, done -> {});

        assertThat(scores.examples()).isEqualTo(7);
        assertThat(scores.mistakes()).extracting(Prediction::index).containsExactly(7, 5, 1);
    }

    @Test
    void theSpecimenIsTheFirstThatIsReadRight() throws IOException {
        assertThat(Evaluation.of(new SaysLeft(), new Dots(8, -1), 3, done -> {}).specimen())
                .isEqualTo(new Prediction(0, 0, 0, 0.5625f));
        assertThat(Evaluation.of(new SaysLeft(), new Dots(8, 0), 3, done -> {}).specimen())
                .isEqualTo(new Prediction(2, 0, 0, 0.5625f));
    }

    @Test
    void whereNoneIsReadRightTheSpecimenIsTheFirstOfAll() throws IOException {
        Scores scores = Evaluation.of(new SaysLeft(), new Dots(2, 0), 3, done -> {});

        assertThat(scores.right()).isZero();
        assertThat(scores.specimen()).isEqualTo(new Prediction(1, 1, 0, 0.5625f));
    }

    @Test
    void aTestWithoutAReadablePictureEndsInOneLine() {
        assertThatThrownBy(() -> Evaluation.of(new SaysLeft(), new Dots(1, 0), 3, done -> {}))
                .isInstanceOf(TrainingFailed.class)
                .hasMessage("the test must have a picture that can be read, found 1 broken;"
                        + " take a larger -Dlimit, or other pictures by -Ddata");
    }

    /** Single pixels that are a probability; left and right take turns, and one may be broken. */
    private record Dots(int count, int broken) implements Examples {
        @Override
        public int height() {
            return 1;
        }

        @Override
        public int width() {
            return 1;
        }

        @Override
        public int channels() {
            return 1;
        }

        @Override
        public SortedMap<Integer, String> classes() {
            return new BrightSides(0).classes();
        }

        @Override
        public int read(int index, float[] pixels, int offset) {
            float[] certainties = {0.5625f, 0.5625f, 0.5625f, 0.625f, 0.5625f, 0.625f, 0.5625f, 0.75f};
            pixels[offset] = certainties[index % 8];
            return index == broken ? BROKEN : index % 2;
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }

    /** Takes everything for "left", as certain as the pixel says. */
    private static final class SaysLeft implements TrainingStep {
        @Override
        public long bytes(int batch, int last, int tests) {
            return 0;
        }

        @Override
        public long gradientBytes() {
            return 0;
        }

        @Override
        public double fit(float[] pixels, int[] labels) {
            throw new UnsupportedOperationException("a test does not train");
        }

        @Override
        public float[] probabilities(float[] pixels, int examples) {
            float[] probabilities = new float[2 * examples];
            for (int example = 0; example < examples; example++) {
                probabilities[2 * example] = pixels[example];
                probabilities[2 * example + 1] = 1 - pixels[example];
            }
            return probabilities;
        }

        @Override
        public Optional<String> refusal() {
            return Optional.empty();
        }

        @Override
        public void close() {
            // Holds nothing.
        }
    }
}
