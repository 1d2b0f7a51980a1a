package cnnbyhand.agreement;

import cnnbyhand.byhand.Dropout;
import cnnbyhand.byhand.Entry;
import cnnbyhand.byhand.Frozen;
import cnnbyhand.byhand.Layer;
import cnnbyhand.byhand.TrainingOnlyLayer;
import cnnbyhand.byhand.WholeNormalization;
import java.util.List;
import java.util.Optional;
import org.deeplearning4j.nn.api.Model;
import org.nd4j.linalg.api.buffer.DataType;

/** Compares Deeplearning4j's gradients of a squared error with finite differences, in double precision, on a batch of two. */
final class Gradients {
    /** What drops values at random has no slope, what is frozen is given none, and a length is none in double precision. */
    private static final List<Class<?>> WITHOUT =
            List.of(Dropout.class, TrainingOnlyLayer.class, Frozen.class, WholeNormalization.class);

    private Gradients() {}

    static Optional<Finding> difference(Drawn drawn, Figures figures) {
        List<Layer> layers = drawn.book().layers();
        boolean without = layers.stream().anyMatch(layer -> WITHOUT.stream().anyMatch(kind -> kind.isInstance(layer)));
        boolean nothingTrained = drawn.entries().stream().map(Entry::arrays).allMatch(List::isEmpty);
        if (without || nothingTrained) {
            return Optional.empty();
        }
        try {
            return new Slopes(drawn, network(drawn)).difference(figures);
        } catch (RuntimeException refusal) {
            return Optional.of(new Finding(
                    drawn,
                    Comparing.GRADIENTS,
                    Fault.of(drawn, Gradients::isRefused),
                    "a gradient",
                    "possible",
                    Books.reason(refusal)));
        }
    }

    private static boolean isRefused(Drawn part) {
        try {
            new Slopes(part, network(part)).difference(new Figures());
            return false;
        } catch (RuntimeException refusal) {
            return true;
        }
    }

    private static Model network(Drawn drawn) {
        Translation how = new Translation(Format.CHANNELS_FIRST, drawn.strict());
        return drawn.branching()
                ? Built.graph(drawn.book(), how, DataType.DOUBLE, true)
                : Built.chain(drawn.book(), how, DataType.DOUBLE, true);
    }
}
