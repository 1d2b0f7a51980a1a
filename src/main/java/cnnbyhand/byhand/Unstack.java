package cnnbyhand.byhand;

import java.util.List;
import java.util.Map;

/**
 * Takes one part of a batch that a {@link Stack} put together; an example keeps its shape.
 *
 * @param name the layer's name
 * @param part which part, from 0
 * @param parts how many there are
 */
public record Unstack(String name, long part, long parts) implements Layer {
    public Unstack {
        if (part < 0 || part >= parts) {
            throw new ImpossibleLayer(name, "the part must be 0 to " + (parts - 1) + ", found " + part);
        }
    }

    @Override
    public List<Adjustable> adjustables() {
        return List.of(
                Adjustable.whole("part", part, 0, other -> new Unstack(name, other, parts)),
                Adjustable.whole("parts", parts, 1, other -> new Unstack(name, part, other)));
    }

    @Override
    public String kind() {
        return "unstack";
    }

    @Override
    public String description() {
        return "unstack, part " + part + " of 0 to " + (parts - 1);
    }

    @Override
    public Settings settings() {
        return new Settings().put("part", part + " of " + parts);
    }

    @Override
    public Output output(Shape input) {
        return Output.unchanged(input, "the batch becomes a part of " + parts);
    }

    @Override
    public String whyNothingIsKept() {
        return "An unstack takes a part of the batch as it is.";
    }

    @Override
    public boolean passesOn() {
        return true;
    }

    /** A batch that was stacked has an example of each part. */
    @Override
    public Cells cells(Shape shape, Values input, Map<ParameterArray.Role, Values> arrays) {
        return Output.same(input.ofExample(Math.toIntExact(part)));
    }
}
