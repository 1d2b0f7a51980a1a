package cnnbyhand.command;

import static org.assertj.core.api.Assertions.assertThat;

import cnnbyhand.Main;
import cnnbyhand.Run;
import cnnbyhand.published.Models;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

/** Any system properties at all: they are options that a run can have, or a wrong command, told in one line. */
@Tag("fuzz")
class OptionsFuzzTest {
    @Property
    void anyCommandIsTakenOrRefusedInOneLine(@ForAll("commands") Map<String, String> command) {
        Properties properties = new Properties();
        properties.putAll(command);
        Optional<Options> options = options(properties);
        if (options.isPresent()) {
            assertThat(options.get().epochs().orElse(1)).isPositive();
            assertThat(options.get().batch().orElse(1)).isPositive();
            assertThat(options.get().limit().orElse(1)).isPositive();
            assertThat(options.get().out()).isNotNull();
            assertThat(options.get().data()).isNotBlank();
            assertThat(options.get().byName(Models.ALL.get(0))).containsOnlyKeys(kept(options.get()));
        } else {
            Run run = Run.of(properties);
            assertThat(run.lines()).singleElement().asString().contains(" must be ", ", found ");
            assertThat(run.lines().get(0)).doesNotContainPattern("[\\p{Cc}\\p{Zl}\\p{Zp}]");
            assertThat(run.status()).isEqualTo(Main.WRONG_COMMAND);
        }
    }

    private static List<String> kept(Options options) {
        List<String> words =
                new ArrayList<>(Option.ofRuns().stream().map(Option::word).toList());
        if (options.network().isPresent()) {
            words.addAll(List.of("network", "input"));
        }
        if (options.cluster().isPresent()) {
            words.addAll(List.of("master", "workers", "average"));
        }
        return words;
    }

    @Provide
    Arbitrary<Map<String, String>> commands() {
        return Arbitraries.maps(names(), values()).ofMaxSize(4);
    }

    private static Arbitrary<String> names() {
        Arbitrary<String> words = Arbitraries.of(Option.words());
        Arbitrary<String> slips =
                words.flatMap(word -> Arbitraries.chars().alpha().map(letter -> word.substring(1) + letter));
        return Arbitraries.oneOf(words, words, slips, Arbitraries.strings().ofMaxLength(12));
    }

    private static Arbitrary<String> values() {
        return Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(20),
                Arbitraries.strings().ascii().ofMaxLength(8),
                Arbitraries.longs().map(String::valueOf),
                Arbitraries.integers().between(-1, 300).map(String::valueOf),
                Arbitraries.of(
                        "true", "false", "mnist", "all", "drawn", "stock", "accelerated", "/", "..", "~", "NaN"));
    }

    /** Nothing but a wrong command may be thrown. */
    private static Optional<Options> options(Properties properties) {
        try {
            return Optional.of(Options.of(properties));
        } catch (WrongCommand wrong) {
            return Optional.empty();
        }
    }
}
