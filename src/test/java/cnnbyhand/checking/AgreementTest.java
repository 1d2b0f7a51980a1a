package cnnbyhand.checking;

import static org.assertj.core.api.Assertions.assertThat;

import cnnbyhand.published.Models;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AgreementTest {

    @ParameterizedTest(name = "{0}")
    @MethodSource("models")
    void bothBooksTheForwardPassAndTheDocumentAgree(String model) {
        Verdict verdict = Check.of(Networks.model(model), Networks.right(model));
        assertThat(verdict.disagreements()).isEmpty();
        assertThat(verdict.agrees()).isTrue();
        assertThat(verdict.deeplearning4j())
                .extracting(LayerAccount::name)
                .isEqualTo(verdict.byHand().stream().map(LayerAccount::name).toList());
        assertThat(verdict.deeplearning4j().stream()
                        .mapToLong(LayerAccount::parameters)
                        .sum())
                .isEqualTo(verdict.ledger().parameters());
    }

    @Test
    void theSummaryCountsEachFactOnceForEachWitness() {
        Verdict verdict = Check.of(Networks.model("mnist"), Networks.right("mnist"));
        int rows = 8;
        int arrays = rows;
        assertThat(verdict.shapes()).isEqualTo(3 * rows + arrays);
        int totals = 2;
        int kindsOfParameters = 4;
        assertThat(verdict.counts()).isEqualTo(rows + totals + rows * kindsOfParameters);
        assertThat(verdict.summary())
                .isEqualTo("8 layers: 32 shapes, 42 counts, " + verdict.settings() + " settings, " + verdict.values()
                        + " values agree: document = by hand = Deeplearning4j = forward pass");
        assertThat(verdict.values()).isBetween(24 * rows, 36 * rows);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("models")
    void listingTheLayersAnewWithoutAnEditChangesNothing(String model) {
        assertThat(WrongNetwork.of("nothing was done", model, layers -> {}).sentences())
                .isEmpty();
    }

    static List<String> models() {
        return Models.names();
    }
}
