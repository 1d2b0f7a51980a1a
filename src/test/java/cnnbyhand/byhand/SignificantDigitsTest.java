package cnnbyhand.byhand;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SignificantDigitsTest {

    @Test
    void fourDigitsCountWhereverThePointIs() {
        assertThat(SignificantDigits.of(0)).isEqualTo("0.000");
        assertThat(SignificantDigits.of(1)).isEqualTo("1.000");
        assertThat(SignificantDigits.of(-0.123456)).isEqualTo("-0.1235");
        assertThat(SignificantDigits.of(0.00012345)).isEqualTo("0.0001235");
        assertThat(SignificantDigits.of(9999.4)).isEqualTo("9999");
    }

    @Test
    void largeAndSmallNumbersHaveAnExponent() {
        assertThat(SignificantDigits.of(9999.6)).isEqualTo("1.000e+04");
        assertThat(SignificantDigits.of(0.00009999)).isEqualTo("9.999e-05");
        assertThat(SignificantDigits.of(-1.5e-100)).isEqualTo("-1.500e-100");
        assertThat(SignificantDigits.of(Double.NaN)).isEqualTo("NaN");
    }

    @Test
    void theyAreThoseOfJavasOwnFormat() {
        Random random = new Random(1);
        for (int each = 0; each < 10_000; each++) {
            double value = random.nextGaussian() * Math.pow(10, random.nextInt(17) - 8);
            assertThat(SignificantDigits.of(value)).isEqualTo(String.format(Locale.ROOT, "%.4g", value));
        }
    }
}
