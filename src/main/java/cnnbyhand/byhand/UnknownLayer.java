package cnnbyhand.byhand;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A layer of a kind that is not known here. Its output shape does not follow from anything: somebody states it. What it
 * keeps is counted from its arrays, where they are known.
 *
 * @param name the layer's name
 * @param type its class, as its file calls it: {@code Lambda}
 * @param output the stated output shape
 * @param statedBy who states it, in a clause
 * @param weights the sides of all its arrays; nothing where nobody knows them
 */
public record UnknownLayer(String name, String type, Shape output, String statedBy, Optional<List<List<Long>>> weights)
        implements Layer {

    @Override
    public List<Adjustable> adjustables() {
        return List.of();
    }

    @Override
    public String kind() {
        return "unknown (" + type + ")";
    }

    @Override
    public Output output(Shape input) {
        return new Output(output, "stated", output + ", stated by " + statedBy);
    }

    @Override
    public Optional<String> stated() {
        return Optional.of(statedBy);
    }

    @Override
    public boolean counted() {
        return weights.isPresent();
    }

    @Override
    public String whyNothingIsKept() {
        return counted() ? "The file holds no array of it." : "Nobody knows its arrays: it is not counted.";
    }

    /** All arrays stand for weights, as nobody knows what each of them is for. */
    @Override
    public List<ParameterArray> arrays(Shape input) {
        return weights.orElse(List.of()).stream()
                .map(sides -> new ParameterArray(ParameterArray.Role.WEIGHTS, sides))
                .toList();
    }

    @Override
    public Parameters parameters(Shape input) {
        List<Expression> sizes = new ArrayList<>();
        weights.orElse(List.of()).forEach(sides -> sizes.add(size(sides)));
        Optional<Expression> sum = sizes.stream().reduce(Expression::plus);
        return sum.map(all -> Count.of("arrays in the file", all))
                .map(count -> new Parameters(count, Count.NONE, Count.NONE, count))
                .orElse(Parameters.NONE);
    }

    private static Expression size(List<Long> sides) {
        Expression size = Expression.of(sides.isEmpty() ? 1 : sides.get(0));
        for (int side = 1; side < sides.size(); side++) {
            size = size.times(sides.get(side));
        }
        return size;
    }

    /** At most, as nobody knows better. */
    @Override
    public ReceptiveField receptiveField(Shape input, Shape image, ReceptiveField before) {
        return ReceptiveField.all(image);
    }

    @Override
    public Cells cells(Shape shape, Values input, Map<ParameterArray.Role, Values> arrays) {
        throw new ImpossibleLayer(name, "its kind must be known to compute a value, found " + type);
    }
}
