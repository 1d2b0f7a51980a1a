package cnnbyhand.byhand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Document 001's P = (F − 1) / 2 and document 003's ⌊H / 2⌋, tried by walking a filter over a padded row. */
class SizePreservingPaddingTest {

    @Property
    void bothRulesKeepEverySizeUnderAnOddFilter(
            @ForAll @IntRange(min = 0, max = 10) int half, @ForAll @IntRange(min = 1, max = 60) int size) {
        int filter = 2 * half + 1;
        long padding = SizePreservingPadding.ofOddFilter(filter).value();
        assertThat(windows(filter, size, padding)).isEqualTo(size);
        assertThat(SizePreservingPadding.halfDown(filter).value()).isEqualTo(padding);
    }

    @Property
    void noPaddingAtBothEndsKeepsASizeUnderAnEvenFilter(
            @ForAll @IntRange(min = 1, max = 10) int half,
            @ForAll @IntRange(min = 20, max = 60) int size,
            @ForAll @IntRange(min = 0, max = 30) int padding) {
        assertThat(windows(2 * half, size, padding)).isNotEqualTo(size);
    }

    @Property
    void halfAnEvenFilterMakesTheImageOnePixelLarger(
            @ForAll @IntRange(min = 1, max = 10) int half, @ForAll @IntRange(min = 1, max = 60) int size) {
        long padding = SizePreservingPadding.halfDown(2 * half).value();
        assertThat(windows(2 * half, size, padding)).isEqualTo(size + 1);
    }

    @Property(tries = 2000)
    void anAxisIsSaidToKeepTheSizeExactlyWhereItDoes(
            @ForAll @IntRange(min = 1, max = 7) int kernel,
            @ForAll @IntRange(min = 1, max = 3) int stride,
            @ForAll @IntRange(min = 0, max = 6) int padding,
            @ForAll @IntRange(min = 1, max = 2) int dilation) {
        Geometry on = new Geometry(40, kernel, stride, padding, dilation);
        boolean kept = on.walk().windowsWithin(on.room()) == on.size();
        assertThat(SizePreservingPadding.keeps(on.axis(Rounding.FLOOR))).isEqualTo(kept);
        assertThat(SizePreservingPadding.keeps(on.same())).isEqualTo(stride == 1);
    }

    @Test
    void theRuleOfDocument001RefusesAnEvenFilter() {
        assertThat(SizePreservingPadding.ofOddFilter(5).equation()).isEqualTo("(5 − 1) / 2 = 2");
        assertThatThrownBy(() -> SizePreservingPadding.ofOddFilter(4))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("p = (f − 1) / 2 must be a whole number, found (4 − 1) / 2; take an odd filter");
    }

    @Test
    void theRuleOfDocument003IsNamedWhereItKeepsTheSizeAndOnlyThere() {
        Shape image = Shape.image(27, 27, 96);
        assertThat(Convolution.of("conv2", 256, 5).padding(2).output(image).derivation())
                .endsWith("= 27, pad ⌊5 / 2⌋ = 2 keeps 27");
        assertThat(Convolution.of("conv2", 256, 5).padding(1).output(image).derivation())
                .endsWith("= 25");
        assertThat(Convolution.of("even", 256, 4).padding(2).output(image).derivation())
                .endsWith("= 28");
    }

    private static long windows(int filter, int size, long padding) {
        return new Walk(filter, 1, 1).windowsWithin(Math.toIntExact(size + 2 * padding));
    }
}
