package cnnbyhand.byhand;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** A window and the row that it slides along, small enough to be walked. */
record Geometry(int size, int kernel, int stride, int padding, int dilation) {

    /** Rows of 1 to 64 pixels under windows that fit them. */
    static Arbitrary<Geometry> fitting() {
        return any().filter(on -> on.span() <= on.room());
    }

    /** The same where windows leave no pixel out between them. */
    static Arbitrary<Geometry> withoutGapsBetweenWindows() {
        return fitting().filter(on -> on.span() >= on.stride());
    }

    /** Windows that do not fit. */
    static Arbitrary<Geometry> tooLarge() {
        return any().filter(on -> on.span() > on.room());
    }

    private static Arbitrary<Geometry> any() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 64),
                        Arbitraries.integers().between(1, 11),
                        Arbitraries.integers().between(1, 7),
                        Arbitraries.integers().between(0, 5),
                        Arbitraries.integers().between(1, 3))
                .as(Geometry::new);
    }

    Axis axis(Rounding rounding) {
        return new Axis(kernel, stride, Padding.of(padding), dilation, rounding);
    }

    Axis same() {
        return new Axis(kernel, stride, Padding.SAME, dilation, Rounding.FLOOR);
    }

    Walk walk() {
        return new Walk(kernel, stride, dilation);
    }

    /** The row with its padding. */
    int room() {
        return padding + size + padding;
    }

    /** From the window's first cell to its last. */
    int span() {
        return walk().touched(0).length();
    }
}
