package cnnbyhand.byhand;

import java.util.List;
import java.util.Map;

/** A layer of several inputs, which keeps nothing. On a single input it does the same as on a list of one. */
public interface Join extends Layer, Joining {

    @Override
    default Joining joining() {
        return this;
    }

    @Override
    default Output output(Shape input) {
        return output(List.of(input));
    }

    @Override
    default Count multiplyAccumulates(Shape input) {
        return multiplyAccumulates(List.of(input));
    }

    @Override
    default Count multiplyAccumulates(List<Shape> inputs) {
        return Count.NONE;
    }

    @Override
    default Cells cells(Shape shape, Values input, Map<ParameterArray.Role, Values> arrays) {
        return cells(List.of(shape), List.of(input), arrays);
    }

    @Override
    default String whyNothingIsKept() {
        return "A join puts together what comes in and keeps nothing.";
    }

    /** Refuses fewer inputs than {@code least}, or more than {@code most}; most joins take one and leave it as it is. */
    default void requireInputs(int least, int most, int found) {
        if (found < least || found > most) {
            throw new ImpossibleLayer(
                    name(),
                    "it must have " + (least == most ? String.valueOf(least) : "at least " + least) + " inputs, found "
                            + found);
        }
    }
}
