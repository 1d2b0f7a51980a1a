package cnnbyhand.training.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The five networks' gradients against Deeplearning4j's.
 *
 * <p>Where two cells of a pooling window differ by a rounding error only, or a rectifier's input is one, each side may decide
 * differently, and the whole gradient of that cell goes another way: about 1e-3 of a tensor's norm for one such decision. It happens in
 * few batches, and between any two ways of summing; a true error would show in every batch.
 */
class ModelGradientsTest {

    private static final double ONE_NEAR_TIE = 5e-2;

    @ParameterizedTest
    @CsvSource({"mnist,16", "vgg,16", "cifar10-5x5,16", "cifar10,16", "alexnet,2"})
    void gradientsAreDeeplearning4jsExceptForNearTies(String model, int examples) throws Refusal {
        var input = Networks.input(model);
        List<Double> differences = new ArrayList<>();
        for (int seed = 1; seed <= 3; seed++) {
            Batch batch = Batch.of(input, Networks.classes(model), examples, seed);
            differences.add(new Comparison(Networks.documented(model, false), input, batch).largestDifference());
        }
        assertThat(differences).allSatisfy(difference -> assertThat(difference).isLessThan(ONE_NEAR_TIE));
        assertThat(differences).anySatisfy(difference -> assertThat(difference).isLessThan(Comparison.TOLERANCE));
    }
}
