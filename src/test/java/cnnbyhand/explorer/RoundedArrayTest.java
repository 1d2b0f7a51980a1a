package cnnbyhand.explorer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RoundedArrayTest {

    @Test
    void fewNumbersStayAsTheyAre() {
        RoundedArray array = RoundedArray.of(new float[] {1, -0.1f});
        assertThat(array.numbers()).containsExactly(1, -0.1f);
        assertThat(array.text()).isEqualTo("AACAP83MzL0=");
    }

    @Test
    void manyAreWithinHalfAStepOfTheirBits() {
        assertThat(worst(5_000)).isLessThanOrEqualTo(0.5f / 32_767 + 1e-7f);
        assertThat(worst(250_001)).isLessThanOrEqualTo(0.5f / 127 + 1e-6f);
    }

    @Test
    void zerosAloneNeedNoScale() {
        assertThat(RoundedArray.of(new float[5_000]).numbers()).containsOnly(0);
    }

    /** Of numbers from −1 to 1. */
    private static float worst(int count) {
        float[] numbers = new float[count];
        for (int at = 0; at < count; at++) {
            numbers[at] = 2f * at / (count - 1) - 1;
        }
        float[] rounded = RoundedArray.of(numbers).numbers();
        float worst = 0;
        for (int at = 0; at < count; at++) {
            worst = Math.max(worst, Math.abs(rounded[at] - numbers[at]));
        }
        return worst;
    }
}
