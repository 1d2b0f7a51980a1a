package cnnbyhand.byhand;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Networks that are drawn for a quiz are such as people build. */
class DrawnNetworkTest {
    private static final int SEEDS = 500;

    static Stream<LongFunction<Network>> ways() {
        return Stream.of(DrawnNetwork::forShapes, DrawnNetwork::forParameters, DrawnNetwork::forBoth);
    }

    @ParameterizedTest
    @MethodSource("ways")
    void imagesShrinkChannelsGrowAndTheClassesComeLast(LongFunction<Network> way) {
        LongStream.range(0, SEEDS).mapToObj(way).forEach(network -> {
            List<Entry> entries = network.ledger().entries();
            assertThat(entries).as(network.name()).hasSizeBetween(7, 24);
            assertThat(entries.get(entries.size() - 1).output().shape()).isEqualTo(Shape.vector(10));
            for (Entry entry : entries) {
                assertSensible(
                        network.name() + " " + entry.name(),
                        entry.input(),
                        entry.output().shape());
            }
        });
    }

    private static void assertSensible(String name, Shape input, Shape output) {
        if (input.isImage() && output.isImage()) {
            assertThat(output.height()).as(name).isBetween(2L, input.height());
            assertThat(output.width()).as(name).isEqualTo(output.height());
            assertThat(output.channels()).as(name).isGreaterThanOrEqualTo(input.channels());
        }
    }

    @ParameterizedTest
    @MethodSource("ways")
    void countsStayInReachOfAPencil(LongFunction<Network> way) {
        LongStream.range(0, SEEDS).mapToObj(way).forEach(network -> assertThat(network.ledger().entries().stream()
                        .mapToLong(entry ->
                                entry.layer().parameters(entry.input()).total().value())
                        .sum())
                .as(network.name())
                .isBetween(1_000L, 3_000_000L));
    }

    @Test
    void aSeedDrawsTheSameNetworkAgainAndOthersOthers() {
        assertThat(DrawnNetwork.forBoth(7).layers())
                .isEqualTo(DrawnNetwork.forBoth(7).layers());
        assertThat(LongStream.range(0, 20)
                        .mapToObj(seed -> DrawnNetwork.forBoth(seed).layers())
                        .distinct())
                .hasSizeGreaterThan(15);
    }

    @Test
    void aLevelDrawsWhatItAsks() {
        assertThat(descriptions(DrawnNetwork::forShapes)).anyMatch(text -> text.contains("3×3, stride 2"));
        assertThat(descriptions(DrawnNetwork::forBoth)).noneMatch(text -> text.contains("3×3, stride 2"));
        assertThat(descriptions(DrawnNetwork::forParameters)).anyMatch(text -> text.startsWith("batch normalization"));
        assertThat(descriptions(DrawnNetwork::forBoth)).noneMatch(text -> text.startsWith("batch normalization"));
    }

    private static List<String> descriptions(LongFunction<Network> way) {
        return LongStream.range(0, 50)
                .mapToObj(way)
                .flatMap(network -> network.layers().stream())
                .map(Layer::description)
                .toList();
    }
}
