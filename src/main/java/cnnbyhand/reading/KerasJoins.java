package cnnbyhand.reading;

import cnnbyhand.byhand.Concatenation;
import cnnbyhand.byhand.DotProduct;
import cnnbyhand.byhand.ElementwiseJoin;
import cnnbyhand.byhand.ElementwiseJoin.Arithmetic;
import cnnbyhand.byhand.Layer;
import cnnbyhand.byhand.Settings;
import cnnbyhand.byhand.Shape;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keras's layers of several inputs. */
final class KerasJoins {
    /** Keras 1 has one class for all, and a word for what it does. */
    private static final Map<String, Arithmetic> MODES = Map.of(
            "sum", Arithmetic.ADD,
            "mul", Arithmetic.MULTIPLY,
            "ave", Arithmetic.AVERAGE,
            "max", Arithmetic.MAXIMUM);

    private KerasJoins() {}

    static Layer elementwise(KerasLayer layer, Arriving input, Arithmetic arithmetic) throws UnusableNetwork {
        boolean sameNumberOfSides = input.shapes().stream()
                        .map(shape -> shape.axes().size())
                        .distinct()
                        .count()
                == 1;
        if (input.channelsFirst() && !sameNumberOfSides) {
            throw layer.fault("its inputs must have equally many sides where channels are first, found "
                    + input.shapes().get(0) + " and "
                    + input.shapes().get(input.shapes().size() - 1));
        }
        return new ElementwiseJoin(layer.name(), arithmetic);
    }

    static Layer concatenation(KerasLayer layer, Arriving input) throws UnusableNetwork {
        int sides = input.shape().sides().size();
        int side = side(layer, layer.value("axis", "concat_axis").map(KerasJoins::number), sides);
        return new Concatenation(layer.name(), axis(side, sides, input.channelsFirst()));
    }

    /** Keras's number of a side, the batch being 0, as the place of an axis of the hand-kept book. */
    private static int axis(int side, int sides, boolean channelsFirst) {
        int channels = channelsFirst ? 1 : sides;
        if (side == channels) {
            return Concatenation.CHANNELS;
        }
        return channelsFirst ? side - 2 : side - 1;
    }

    static Layer dot(KerasLayer layer, Arriving input) throws UnusableNetwork {
        if (input.channelsFirst()) {
            throw layer.fault("the network must have channels_last to be read here, found channels_first");
        }
        if (input.shapes().size() != 2) {
            throw layer.fault(
                    "two layers must go into it, found " + input.shapes().size());
        }
        List<Double> axes = layer.numbers("axes", "dot_axes");
        return new DotProduct(
                layer.name(),
                side(layer, Optional.of(axes.get(0)), sides(input, 0)),
                side(layer, Optional.of(axes.get(axes.size() - 1)), sides(input, 1)),
                layer.flag(false, "normalize"));
    }

    private static int sides(Arriving input, int place) {
        Shape shape = input.shapes().get(place);
        return shape.sides().size();
    }

    /** {@code Merge} of Keras 1, which also joins by functions and by cosines. */
    static Layer merge(KerasLayer layer, Arriving input) throws UnusableNetwork {
        String mode = layer.text("sum", "mode");
        if (MODES.containsKey(mode)) {
            return elementwise(layer, input, MODES.get(mode));
        }
        return switch (mode) {
            case "concat" -> concatenation(layer, input);
            case "dot" -> dot(layer, input);
            default -> throw layer.fault(
                    "mode must be one of " + modes() + " to be read here, found " + JsonText.shortened(mode));
        };
    }

    private static String modes() {
        List<String> modes = new ArrayList<>(List.of("concat", "dot"));
        modes.addAll(MODES.keySet());
        return String.join(", ", modes.stream().sorted().toList());
    }

    private static Double number(JsonNode axis) {
        return axis.isNumber() ? axis.doubleValue() : Double.NaN;
    }

    /** A side's number from 1, where −1 is the last one; the last where none is stated. */
    private static int side(KerasLayer layer, Optional<Double> stated, int sides) throws UnusableNetwork {
        double axis = stated.orElse(-1.0);
        double side = axis < 0 ? sides + 1 + axis : axis;
        if (!(side >= 1 && side <= sides && side == Math.rint(side))) {
            throw layer.fault(
                    "axis must be 1 to " + sides + ", or −1 to −" + sides + ", found " + Settings.number(axis));
        }
        return (int) side;
    }
}
