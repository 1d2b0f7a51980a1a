package cnnbyhand.byhand;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class PoolingTest {

    @Property
    void withoutAStatedStrideWindowsTileTheImage(@ForAll @LongRange(min = 1, max = 9) long size) {
        Shape tiled = Shape.image(4 * size, 7 * size, 5);
        assertThat(Pooling.max("p", size).output(tiled).shape()).isEqualTo(Shape.image(4, 7, 5));
        assertThat(Pooling.average("p", size).output(tiled).shape()).isEqualTo(Shape.image(4, 7, 5));
    }

    @Property
    void aPoolingKeepsChannelsAndLearnsNothing(@ForAll @LongRange(min = 1, max = 300) long channels) {
        Shape maps = Shape.image(9, 9, channels);
        Pooling pool = Pooling.max("p", 3);
        assertThat((pool.output(maps).shape()).channels()).isEqualTo(channels);
        assertThat(pool.parameters(maps)).isEqualTo(Parameters.NONE);
        assertThat(pool.arrays(maps)).isEmpty();
    }

    @Test
    void aLastWindowOverTheEdgeIsDroppedOrTaken() {
        Shape odd = Shape.image(13, 13, 64);
        Pooling pool = Pooling.max("p", 2);
        assertThat(pool.output(odd).derivation()).isEqualTo("⌊(13 − 2) / 2⌋ + 1 = 6");
        assertThat(pool.rounded(Rounding.COVER_ALL).output(odd).derivation()).isEqualTo("⌈(13 − 2) / 2⌉ + 1 = 7");
        assertThat(pool.same().output(odd).derivation()).isEqualTo("⌈13 / 2⌉ = 7, pads 1 in all");
    }

    @Test
    void whereEveryWindowFitsWholeThereIsNothingToRound() {
        Pooling pool = Pooling.max("pool1", 3).stride(2).rounded(Rounding.COVER_ALL);
        assertThat(pool.output(Shape.image(55, 55, 96)).derivation())
                .isEqualTo("⌈(55 − 3) / 2⌉ + 1 = 27, nothing to round");
    }

    @Test
    void differentPoolingsCanHaveTheSameShapesAndAreStillDifferent() {
        Shape maps = Shape.image(24, 24, 64);
        Pooling document = Pooling.max("p", 2);
        Pooling other = Pooling.max("p", 5).stride(2).padding(2);
        assertThat(other.output(maps).shape()).isEqualTo(document.output(maps).shape());
        assertThat(other).isNotEqualTo(document);
        assertThat(Pooling.average("p", 2)).isNotEqualTo(document);
    }
}
