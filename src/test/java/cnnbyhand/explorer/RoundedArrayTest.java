package cnnbyhand.explorer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RoundedArrayTest {

    @Test
    void fewNumbersStayAsTheyAre() {
        RoundedArray array = RoundedArray.of(new float[] {1, -0.1f}, Precision.FINE);
        assertThat(array.numbers()).containsExactly(1, -0.1f);
        assertThat(array.text()).isEqualTo("AACAP83MzL0=");
    }

    @Test
    void manyAreWithinHalfAStepOfTheirBits() {
        assertThat(worst(5_000, Precision.FINE)).isLessThanOrEqualTo(0.5f / 32_767 + 1e-7f);
        assertThat(worst(250_001, Precision.FINE)).isLessThanOrEqualTo(0.5f / 127 + 1e-6f);
        assertThat(worst(5_000, Precision.COARSE)).isLessThanOrEqualTo(0.5f / 127 + 1e-6f);
        assertThat(worst(250_001, Precision.COARSE)).isLessThanOrEqualTo(0.5f / 31 + 1e-6f);
    }

    @Test
    void zerosAloneNeedNoScale() {
        assertThat(RoundedArray.of(new float[5_000], Precision.FINE).numbers()).containsOnly(0);
    }

    /** Of −1, 0 and 1 and zeros, which are −31, 0 and 31 steps: 33, 0 and 31 without a sign. */
    @Test
    void ofSixBitsANumberIsOneSign() {
        float[] numbers = new float[250_001];
        numbers[0] = -1;
        numbers[2] = 1;
        String text = RoundedArray.of(numbers, Precision.COARSE).text();
        assertThat(text).hasSize(250_001).startsWith("hAfAAA");
    }

    /** Of numbers from −1 to 1. */
    private static float worst(int count, Precision precision) {
        float[] numbers = new float[count];
        for (int at = 0; at < count; at++) {
            numbers[at] = 2f * at / (count - 1) - 1;
        }
        float[] rounded = RoundedArray.of(numbers, precision).numbers();
        float worst = 0;
        for (int at = 0; at < count; at++) {
            worst = Math.max(worst, Math.abs(rounded[at] - numbers[at]));
        }
        return worst;
    }
}
