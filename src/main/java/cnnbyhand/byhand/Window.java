package cnnbyhand.byhand;

import java.util.function.UnaryOperator;

/**
 * The window of a convolution or a pooling.
 *
 * @param vertical how it slides down the rows
 * @param horizontal how it slides along the columns
 */
public record Window(Axis vertical, Axis horizontal) {

    /** A square window of stride 1 without padding or gaps. */
    static Window square(long kernel) {
        return of(kernel, kernel);
    }

    static Window of(long height, long width) {
        return new Window(plain(height), plain(width));
    }

    Window stride(long stride) {
        return both(axis -> new Axis(axis.kernel(), stride, axis.padding(), axis.dilation(), axis.rounding()));
    }

    Window padding(Padding padding) {
        return both(axis -> new Axis(axis.kernel(), axis.stride(), padding, axis.dilation(), axis.rounding()));
    }

    Window dilation(long dilation) {
        return both(axis -> new Axis(axis.kernel(), axis.stride(), axis.padding(), dilation, axis.rounding()));
    }

    Window rounding(Rounding rounding) {
        return both(axis -> new Axis(axis.kernel(), axis.stride(), axis.padding(), axis.dilation(), rounding));
    }

    /** Whether the last window ends at the edge of {@code input} both ways, so that no rounding is needed. */
    public boolean fitsWhole(Volume input) {
        return vertical.endsAtTheEdge(input.height()) && horizontal.endsAtTheEdge(input.width());
    }

    void requirePossible(String layer) {
        vertical.requirePossible(layer);
        horizontal.requirePossible(layer);
    }

    /** The volume that the window makes of {@code input}, with {@code channels} maps. */
    Output output(String layer, Volume input, long channels) {
        Expression rows = vertical.positions(layer, input.height());
        Expression columns = horizontal.positions(layer, input.width());
        String derivation =
                rows.equals(columns) ? rows.equation() : "height " + rows.equation() + ", width " + columns.equation();
        return new Output(
                new Volume(rows.value(), columns.value(), channels),
                vertical.rule(),
                derivation + KeepingTheSize.remark(this, input));
    }

    private Window both(UnaryOperator<Axis> change) {
        return new Window(change.apply(vertical), change.apply(horizontal));
    }

    private static Axis plain(long kernel) {
        return new Axis(kernel, 1, Padding.VALID, 1, Rounding.FLOOR);
    }
}
