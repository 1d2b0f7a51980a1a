package cnnbyhand.byhand;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What an output size means: where the last window lies, and why there is not one more. */
class OutputSizeTest {

    @Property(tries = 5000, edgeCases = EdgeCasesMode.NONE)
    void roundedDownTheLastWindowFitsAndTheNextDoesNot(@ForAll("fitting") Geometry on) {
        long windows = windows(on, on.axis(Rounding.FLOOR));
        assertThat((windows - 1) * on.stride() + on.span()).isLessThanOrEqualTo(on.room());
        assertThat(windows * on.stride() + on.span()).isGreaterThan(on.room());
    }

    @Property(tries = 5000, edgeCases = EdgeCasesMode.NONE)
    void roundedUpTheLastWindowReachesTheEndAndTheOneBeforeDoesNot(@ForAll("withoutGaps") Geometry on) {
        long windows = windows(on, on.axis(Rounding.COVER_ALL));
        assertThat((windows - 1) * on.stride() + on.span()).isGreaterThanOrEqualTo(on.room());
        assertThat(windows == 1 || (windows - 2) * on.stride() + on.span() < on.room())
                .isTrue();
    }

    @Property(tries = 3000, edgeCases = EdgeCasesMode.NONE)
    void aWindowThatIsWalkedAlongTheRowComesToTheSameCount(@ForAll("fitting") Geometry on) {
        assertThat(windows(on, on.axis(Rounding.FLOOR))).isEqualTo(on.walk().windowsWithin(on.room()));
        assertThat(windows(on, on.axis(Rounding.COVER_ALL))).isEqualTo(on.walk().windowsToTheEnd(on.room()));
    }

    @Property(tries = 3000, edgeCases = EdgeCasesMode.NONE)
    void paddedToTheSameSizeEveryStrideOfTheRowStartsAWindow(@ForAll("fitting") Geometry on) {
        assertThat(windows(on, on.same())).isEqualTo(on.walk().starts(on.size()));
    }

    @Property(tries = 3000, edgeCases = EdgeCasesMode.NONE)
    void samePaddingSufficesForItsWindowsAndAPixelLessWouldNot(@ForAll("fitting") Geometry on) {
        long windows = windows(on, on.same());
        int padded = Math.toIntExact(on.same().padded(on.size()));
        assertThat(on.walk().windowsWithin(on.size() + padded)).isGreaterThanOrEqualTo(Math.toIntExact(windows));
        assertThat(padded == 0 || on.walk().windowsWithin(on.size() + padded - 1) < windows)
                .isTrue();
    }

    @Property(tries = 2000, edgeCases = EdgeCasesMode.NONE)
    void aRowEndsAtTheEdgeExactlyWhereBothRoundingsAgree(@ForAll("withoutGaps") Geometry on) {
        boolean agree = windows(on, on.axis(Rounding.FLOOR)) == windows(on, on.axis(Rounding.COVER_ALL));
        assertThat(on.axis(Rounding.FLOOR).endsAtTheEdge(on.size())).isEqualTo(agree);
    }

    @Property(tries = 2000, edgeCases = EdgeCasesMode.NONE)
    void theRuleInLettersGivesTheNumberThatTheDerivationGives(@ForAll("fitting") Geometry on) {
        for (Axis axis : new Axis[] {on.axis(Rounding.FLOOR), on.axis(Rounding.COVER_ALL), on.same()}) {
            assertThat(inLetters(on, axis.rule())).isEqualTo(windows(on, axis));
        }
    }

    @Provide
    Arbitrary<Geometry> fitting() {
        return Geometry.fitting();
    }

    @Provide
    Arbitrary<Geometry> withoutGaps() {
        return Geometry.withoutGapsBetweenWindows();
    }

    private static long windows(Geometry on, Axis axis) {
        return axis.positions("layer", on.size()).value();
    }

    private static long inLetters(Geometry on, String rule) {
        String filledIn = rule.replace("n", "" + on.size())
                .replace("p", "" + on.padding())
                .replace("f", "" + on.kernel())
                .replace("d", "" + on.dilation())
                .replace("s", "" + on.stride());
        return Evaluator.value(filledIn);
    }
}
