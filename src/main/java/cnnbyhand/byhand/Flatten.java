package cnnbyhand.byhand;

/**
 * Lays a volume's values out in one row. The count does not depend on the order; which value is whose neighbour does.
 *
 * @param name the layer's name in the document
 */
public record Flatten(String name) implements Layer {

    @Override
    public String kind() {
        return "flatten";
    }

    @Override
    public Output output(Shape input) {
        Expression values = volume(input).values();
        return new Output(new Vector(values.value()), "H·W·C", values.equation());
    }
}
