package cnnbyhand.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class NearestTest {

    @Property
    void anOptionWithOneSlipIsRecognized(
            @ForAll("options") String word,
            @ForAll @IntRange(min = 0, max = 3) int kind,
            @ForAll @IntRange(min = 0, max = 6) int where,
            @ForAll @AlphaChars char letter) {
        String typed = slip(word, kind, Math.min(where, word.length() - 1), letter);
        assertThat(Nearest.distance(typed, word)).isLessThanOrEqualTo(1);
        assertThat(Nearest.to(typed, Option.words())).isPresent();
    }

    @Property
    void theDistanceIsTheSameBothWaysAndZeroOnlyToItself(
            @ForAll @AlphaChars @StringLength(max = 6) String one,
            @ForAll @AlphaChars @StringLength(max = 6) String other) {
        assertThat(Nearest.distance(one, other)).isEqualTo(Nearest.distance(other, one));
        assertThat(Nearest.distance(one, other) == 0).isEqualTo(one.equals(other));
        assertThat(Nearest.distance(one, other))
                .isBetween(Math.abs(one.length() - other.length()), Math.max(one.length(), other.length()));
    }

    @Test
    void slipsAreCountedAsATypistMakesThem() {
        assertThat(Nearest.distance("minst", "mnist")).isEqualTo(1);
        assertThat(Nearest.distance("epoch", "epochs")).isEqualTo(1);
        assertThat(Nearest.distance("", "out")).isEqualTo(3);
        assertThat(Nearest.distance("kitten", "sitting")).isEqualTo(3);
    }

    @Test
    void theNearestWordWinsAndAFarOneIsNotOffered() {
        List<String> words = List.of("cifar10-5x5", "cifar10", "mnist");
        assertThat(Nearest.to("cifar1", words)).contains("cifar10");
        assertThat(Nearest.to("cifar10-5", words)).contains("cifar10-5x5");
        assertThat(Nearest.to("imagenet", words)).isEmpty();
    }

    @Provide
    Arbitrary<String> options() {
        return Arbitraries.of(Option.words());
    }

    private static String slip(String word, int kind, int place, char letter) {
        StringBuilder typed = new StringBuilder(word);
        switch (kind) {
            case 0 -> typed.insert(place, letter);
            case 1 -> typed.deleteCharAt(place);
            case 2 -> typed.setCharAt(place, letter);
            default -> typed.deleteCharAt(place).insert(Math.max(place - 1, 0), word.charAt(place));
        }
        return typed.toString();
    }
}
