package cnnbyhand.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HashMixerTest {
    /** Of SplitMix64 with seed 1,234,567, as its authors' program prints them. */
    private static final String[] PUBLISHED = {
        "6457827717110365317", "3203168211198807973", "9817491932198370423", "4593380528125082431"
    };

    @Test
    void splitMixGivesThePublishedNumbers() {
        for (int place = 0; place < PUBLISHED.length; place++) {
            long state = 1_234_567 + (place + 1) * HashMixer.STEP;
            assertThat(Long.toUnsignedString(HashMixer.SPLIT_MIX.mixed(state))).isEqualTo(PUBLISHED[place]);
        }
    }

    @Test
    void murmurGivesThePublishedNumbers() {
        assertThat(HashMixer.MURMUR3.mixed(0)).isZero();
        assertThat(HashMixer.MURMUR3.mixed(1)).isEqualTo(0xB456BCFC34C2CB2CL);
        assertThat(HashMixer.MURMUR3.mixed(2)).isEqualTo(0x3ABF2A20650683E7L);
    }

    @ParameterizedTest
    @EnumSource
    void oneChangedBitChangesHalfOfTheBits(HashMixer mixer) {
        double changed = new SplittableRandom(5)
                .longs(2_000)
                .flatMap(bits ->
                        LongStream.range(0, Long.SIZE).map(bit -> mixer.mixed(bits) ^ mixer.mixed(bits ^ 1L << bit)))
                .map(Long::bitCount)
                .average()
                .orElseThrow();
        assertThat(changed).isBetween(31.9, 32.1);
    }
}
