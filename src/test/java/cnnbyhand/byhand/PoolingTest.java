package cnnbyhand.byhand;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class PoolingTest {

    @Property
    void withoutAStatedStrideWindowsTileTheImage(@ForAll @LongRange(min = 1, max = 9) long size) {
        Volume tiled = new Volume(4 * size, 7 * size, 5);
        assertThat(Pooling.max("p", size).output(tiled).shape()).isEqualTo(new Volume(4, 7, 5));
        assertThat(Pooling.average("p", size).output(tiled).shape()).isEqualTo(new Volume(4, 7, 5));
    }

    @Property
    void aPoolingKeepsChannelsAndLearnsNothing(@ForAll @LongRange(min = 1, max = 300) long channels) {
        Volume maps = new Volume(9, 9, channels);
        Pooling pool = Pooling.max("p", 3);
        assertThat(((Volume) pool.output(maps).shape()).channels()).isEqualTo(channels);
        assertThat(pool.parameters(maps)).isEqualTo(Parameters.NONE);
        assertThat(pool.tensors(maps)).isEmpty();
    }

    @Test
    void aLastWindowOverTheEdgeIsDroppedOrTaken() {
        Volume odd = new Volume(13, 13, 64);
        Pooling pool = Pooling.max("p", 2);
        assertThat(pool.output(odd).derivation()).isEqualTo("⌊(13 − 2) / 2⌋ + 1 = 6");
        assertThat(pool.roundingUp().output(odd).derivation()).isEqualTo("⌈(13 − 2) / 2⌉ + 1 = 7");
        assertThat(pool.same().output(odd).derivation()).isEqualTo("⌈13 / 2⌉ = 7, pads 1 in all");
    }

    @Test
    void whereEveryWindowFitsWholeThereIsNothingToRound() {
        Pooling pool = Pooling.max("pool1", 3).stride(2).roundingUp();
        assertThat(pool.output(new Volume(55, 55, 96)).derivation())
                .isEqualTo("⌈(55 − 3) / 2⌉ + 1 = 27, nothing to round");
    }

    @Test
    void differentPoolingsCanHaveTheSameShapesAndAreStillDifferent() {
        Volume maps = new Volume(24, 24, 64);
        Pooling document = Pooling.max("p", 2);
        Pooling other = Pooling.max("p", 5).stride(2).padding(2);
        assertThat(other.output(maps).shape()).isEqualTo(document.output(maps).shape());
        assertThat(other).isNotEqualTo(document);
        assertThat(Pooling.average("p", 2)).isNotEqualTo(document);
    }
}
