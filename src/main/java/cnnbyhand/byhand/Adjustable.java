package cnnbyhand.byhand;

import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.stream.Collectors;

/** A setting of a layer that can be given another value. */
public final class Adjustable {
    private final String name;
    private final String value;
    private final Allowed allowed;
    private final Function<TypedValue, Layer> change;

    private Adjustable(String name, String value, Allowed allowed, Function<TypedValue, Layer> change) {
        this.name = name;
        this.value = value;
        this.allowed = allowed;
        this.change = change;
    }

    /** The setting as it is typed, in one word: {@code kernel}, {@code depth-multiplier}. */
    public String name() {
        return name;
    }

    /** What it is now; typed again it changes nothing. */
    public String value() {
        return value;
    }

    public Allowed allowed() {
        return allowed;
    }

    /**
     * The layer with another value, and otherwise as it is.
     *
     * @throws RefusedValue where the setting cannot have that value in any layer
     * @throws ImpossibleLayer where it does not go with the layer's other settings
     */
    public Layer with(String typed) {
        return change.apply(new TypedValue(name, allowed, typed));
    }

    /** The same setting of a layer that is made of the one that has it. */
    Adjustable of(Function<Layer, Layer> around) {
        return new Adjustable(name, value, allowed, change.andThen(around));
    }

    static Adjustable of(String name, String value, Allowed allowed, Function<TypedValue, Layer> change) {
        return new Adjustable(name, value, allowed, change);
    }

    /** A whole number that is not below {@code least}. */
    static Adjustable whole(String name, long value, long least, LongFunction<Layer> change) {
        return whole(name, value, Allowed.whole(least), change);
    }

    static Adjustable whole(String name, long value, Allowed allowed, LongFunction<Layer> change) {
        return of(name, Long.toString(value), allowed, typed -> change.apply(typed.whole()));
    }

    static Adjustable number(String name, double value, Allowed allowed, DoubleFunction<Layer> change) {
        return of(name, TypedValue.written(value), allowed, typed -> change.apply(typed.number()));
    }

    /** A whole number for each axis, not below {@code least}. */
    static Adjustable sides(String name, List<Long> values, long least, Function<List<Long>, Layer> change) {
        Allowed allowed = Allowed.sides(least, values.size(), List.of());
        return of(name, Settings.sides(values), allowed, typed -> change.apply(typed.sides()));
    }

    /** As many numbers as there are. */
    static Adjustable numbers(String name, List<Double> values, Allowed allowed, Function<List<Double>, Layer> change) {
        String value = values.stream().map(TypedValue::written).collect(Collectors.joining("×"));
        return of(name, value, allowed, typed -> change.apply(typed.numbers()));
    }

    static Adjustable yesOrNo(String name, boolean value, Function<Boolean, Layer> change) {
        return of(name, value ? Allowed.YES : Allowed.NO, Allowed.yesOrNo(), typed -> change.apply(typed.yes()));
    }

    static Adjustable word(String name, String value, List<String> words, Function<String, Layer> change) {
        return of(name, value, Allowed.word(words), typed -> change.apply(typed.word()));
    }

    static Adjustable bias(boolean value, Function<Boolean, Layer> change) {
        return yesOrNo(Settings.BIAS, value, change);
    }

    static Adjustable activation(ActivationFunction value, Function<ActivationFunction, Layer> change) {
        return of(
                Settings.ACTIVATION,
                value.toString(),
                FunctionWords.ALLOWED,
                typed -> change.apply(FunctionWords.function(typed)));
    }
}
