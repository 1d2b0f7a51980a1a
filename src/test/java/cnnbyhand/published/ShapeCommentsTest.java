package cnnbyhand.published;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The table behind the layers of a {@code configuration()} is a comment, but not one that may be wrong. */
class ShapeCommentsTest {

    @ParameterizedTest(name = "{0}")
    @MethodSource("models")
    void everyLayerOfAConfigurationEndsWithTheShapesOfTheHandKeptBook(String name) throws IOException {
        Model model = Models.named(name).orElseThrow();
        assertThat(ShapeComments.faults(source(model), model.network().ledger()))
                .isEmpty();
    }

    @Test
    void aCommentThatIsWrongIsFound() throws IOException {
        assertThat(faultsOfMnist("// 24×24×64 → 12×12×64", "// 24×24×64 → 11×11×64"))
                .containsExactly("must be max_pooling2d_2: 24×24×64 → 12×12×64,"
                        + " found max_pooling2d_2: 24×24×64 → 11×11×64");
    }

    @Test
    void aCommentThatIsMissingIsFound() throws IOException {
        assertThat(faultsOfMnist(" // 9,216 → 128", ""))
                .containsExactly("must be dense_3: 9,216 → 128, found dense_3: nothing");
    }

    @Test
    void aLayerThatIsMissingIsFound() throws IOException {
        assertThat(faultsOfMnist(".layer(new DropoutLayer.Builder(0.5)", "(new DropoutLayer.Builder(0.5)"))
                .isNotEmpty();
    }

    static List<String> models() {
        return Models.names();
    }

    private static List<String> faultsOfMnist(String right, String wrong) throws IOException {
        Model model = Models.named("mnist").orElseThrow();
        String source = source(model);
        assertThat(source).containsOnlyOnce(right);
        return ShapeComments.faults(
                source.replace(right, wrong), model.network().ledger());
    }

    private static String source(Model model) throws IOException {
        return Files.readString(
                Path.of("src/main/java/cnnbyhand/published", model.getClass().getSimpleName() + ".java"));
    }
}
