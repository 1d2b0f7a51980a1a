package cnnbyhand.published;

import cnnbyhand.byhand.Shape;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The figures that a document itself prints: the third witness.
 *
 * @param rows the lines of its summary table, as far as it prints one
 * @param arguments the channel and unit counts in its code that its framework makes the author write down
 * @param total its "Total params"
 * @param trainable its "Trainable params"
 */
public record Published(List<PrintedRow> rows, List<Arguments> arguments, OptionalLong total, OptionalLong trainable) {

    /** Of a network without a document. */
    static final Published NOTHING = new Published(List.of(), List.of(), OptionalLong.empty(), OptionalLong.empty());

    /**
     * One line of a summary table.
     *
     * @param layer the layer's name
     * @param output the output shape; empty where the print cannot be read
     * @param parameters the column "Param #"
     */
    public record PrintedRow(String layer, Optional<Shape> output, long parameters) {}

    /**
     * What a layer takes and gives, as its constructor is called in the document.
     *
     * @param layer the layer's name
     * @param inputs channels or units that go in
     * @param outputs channels or units that come out
     */
    public record Arguments(String layer, long inputs, long outputs) {}

    public boolean printsAnything() {
        return !rows.isEmpty() || !arguments.isEmpty() || total.isPresent() || trainable.isPresent();
    }

    /** A document that prints a full table, whose parameters are all trainable. */
    static Published table(long total, PrintedRow... rows) {
        return new Published(List.of(rows), List.of(), OptionalLong.of(total), OptionalLong.of(total));
    }

    /** A document that prints no table, only the layers' constructor calls. */
    static Published code(Arguments... arguments) {
        return new Published(List.of(), List.of(arguments), OptionalLong.empty(), OptionalLong.empty());
    }

    static PrintedRow row(String layer, long height, long width, long channels, long parameters) {
        return new PrintedRow(layer, Optional.of(Shape.image(height, width, channels)), parameters);
    }

    static PrintedRow row(String layer, long units, long parameters) {
        return new PrintedRow(layer, Optional.of(Shape.vector(units)), parameters);
    }

    static PrintedRow unreadableShape(String layer, long parameters) {
        return new PrintedRow(layer, Optional.empty(), parameters);
    }
}
