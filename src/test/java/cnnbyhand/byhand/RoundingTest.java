package cnnbyhand.byhand;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Two frameworks round up by two rules, which part where a last window would start behind the input. */
class RoundingTest {

    @Test
    void aWindowThatStartsBehindTheInputIsDroppedByPyTorchAndTakenByChainer() {
        assertRounded(Pooling.max("pool", 1).stride(2), Shape.image(6, 7, 1), "3×4×1", "4×4×1");
        assertRounded(Pooling.max("pool", 4).padding(2), Shape.image(9, 9, 1), "3×3×1", "4×4×1");
        assertRounded(Pooling.max("pool", 2).padding(1), Shape.image(5, 5, 1), "3×3×1", "4×4×1");
        assertRounded(Pooling.max("pool", 3).padding(1), Shape.image(6, 5, 1), "3×2×1", "3×3×1");
    }

    @Test
    void whereEveryWindowStartsInsideBothRulesAgree() {
        assertRounded(Pooling.max("pool", 3).stride(2), Shape.image(54, 54, 1), "27×27×1", "27×27×1");
    }

    @Property(tries = 2000, edgeCases = EdgeCasesMode.NONE)
    void theLastWindowStartsInsideAndTheNextDoesNotOrAllIsCovered(@ForAll("fitting") Geometry on) {
        long windows = on.axis(Rounding.CEIL_MODE).positions("layer", on.size()).value();
        long lastStart = (windows - 1) * on.stride();
        long inside = on.padding() + on.size();
        assertThat(windows == 1 || lastStart < inside).isTrue();
        boolean nextStartsInside = lastStart + on.stride() < inside;
        boolean allIsCovered = lastStart + on.span() >= on.room();
        assertThat(!nextStartsInside || allIsCovered).isTrue();
    }

    @Provide
    Arbitrary<Geometry> fitting() {
        return Geometry.fitting();
    }

    private static void assertRounded(Pooling pool, Shape input, String inside, String covering) {
        assertThat(pool.rounded(Rounding.CEIL_MODE).output(input).shape()).hasToString(inside);
        assertThat(pool.rounded(Rounding.COVER_ALL).output(input).shape()).hasToString(covering);
    }
}
