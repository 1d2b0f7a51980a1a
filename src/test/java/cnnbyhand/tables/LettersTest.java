package cnnbyhand.tables;

import static org.assertj.core.api.Assertions.assertThat;

import cnnbyhand.byhand.Entry;
import cnnbyhand.byhand.Layer;
import cnnbyhand.byhand.Network;
import cnnbyhand.byhand.Pooling;
import cnnbyhand.byhand.RandomNetwork;
import cnnbyhand.published.Models;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LettersTest {

    @Test
    void theLettersOfANetworkAreExplainedInOneLine() {
        List<Entry> entries =
                Models.named("mnist").orElseThrow().network().ledger().entries();

        assertThat(Letters.of(entries, 120))
                .containsExactly("letters: n input side, f window, s stride, M filters, C channels, H height, W width,"
                        + " i inputs, o units, r field before");
    }

    /** A page picks what it explains by these words. */
    @Test
    void whatAWindowCanBeSetToIsExplained() {
        Layer pooling = Pooling.max("pool", 2);
        List<String> words = pooling.adjustables().stream()
                .filter(each -> List.of("padding", "rounding").contains(each.name()))
                .flatMap(each -> each.allowed().words().stream())
                .toList();

        assertThat(words).hasSize(5);
        assertThat(Letters.withSignsAndWords()).containsKeys(words.toArray(String[]::new));
    }

    @Test
    void noRuleOfARandomNetworkHasALetterWithoutAMeaning() {
        Stream<Network> networks =
                Stream.iterate(1, seed -> seed + 1).limit(500).map(RandomNetwork::network);

        assertThat(networks.flatMap(each -> each.ledger().entries().stream())
                        .flatMap(entry -> entry.derivations().stream())
                        .flatMap(each -> Stream.of(each.rule().split("[^A-Za-z]+")))
                        .filter(word -> word.length() == 1)
                        .distinct())
                .contains("n", "M", "P")
                .allMatch(Letters::explains);
    }
}
