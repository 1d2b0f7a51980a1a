package cnnbyhand.byhand;

import java.util.List;
import java.util.Map;

/**
 * Space to depth: each square block of places becomes one place, and its values channels (TensorFlow's
 * {@code space_to_depth}). Row r and column c of a block of b×b give channels (r·b + c)·C to (r·b + c)·C + C − 1.
 *
 * @param name the layer's name
 * @param block the side of a block
 */
public record SpaceToDepth(String name, long block) implements Layer {
    static final Slip DEPTH_LEFT_AS_IT_IS = new Slip(
            "depth-left-as-it-is",
            "The channels stay: here none of the values is lost, and each block's become channels.");
    static final Slip BLOCK_COUNTED_ALONG_ONE_SIDE =
            new Slip("block-counted-along-one-side", "The channels grow by one side of the block: it has b·b places.");
    static final Slip DEPTH_TO_SPACE =
            new Slip("depth-to-space", "The sides grow: that is the way back, from the channels to the places.");

    public SpaceToDepth {
        ImpossibleLayer.requireAtLeast(1, block, name, "block");
    }

    @Override
    public List<Adjustable> adjustables() {
        return List.of(Adjustable.whole("block", block, 1, other -> new SpaceToDepth(name, other)));
    }

    @Override
    public String kind() {
        return "space to depth";
    }

    @Override
    public String description() {
        return "space to depth, blocks of " + Settings.sides(List.of(block, block));
    }

    @Override
    public Output output(Shape input) {
        List<Expression> sides = require(input).axes().stream()
                .map(side -> Expression.of(side).dividedBy(block))
                .toList();
        return Output.of(sides, depth(input).value(), "n / b");
    }

    private Shape require(Shape input) {
        input.requireAxes(name, 2);
        for (long side : input.axes()) {
            if (side % block != 0) {
                throw new ImpossibleLayer(
                        name,
                        "height and width must be multiples of " + Expression.grouped(block) + ", found " + input);
            }
        }
        return input;
    }

    private Expression depth(Shape input) {
        return Expression.product(input.channels(), block, block);
    }

    @Override
    public String channels(Shape input) {
        return ", the values of a block give " + depth(input).equation() + " channels";
    }

    @Override
    public String whyNothingIsKept() {
        return "Space to depth lays values out otherwise.";
    }

    /** All channels of a place together see a block, though each of them sees one place of it. */
    @Override
    public ReceptiveField receptiveField(Shape input, Shape image, ReceptiveField before) {
        return before.through(Window.of(block, block).stride(block));
    }

    @Override
    public Settings settings() {
        return new Settings().put("block", block);
    }

    @Override
    public String shapeLetters() {
        return "n a side of the input, b the side of a block; b·b channels for each that comes in";
    }

    @Override
    public void shapeSlips(Situation here, Slips to) {
        Shape input = here.input();
        slip(DEPTH_LEFT_AS_IT_IS, input, Expression.of(input.channels()), to);
        slip(BLOCK_COUNTED_ALONG_ONE_SIDE, input, Expression.product(input.channels(), block), to);
        to.shape(
                DEPTH_TO_SPACE,
                () -> Output.of(
                        input.axes().stream()
                                .map(side -> Expression.of(side).times(block))
                                .toList(),
                        Expression.of(input.channels())
                                .dividedBy(Expression.product(block, block))
                                .value(),
                        ""));
    }

    private void slip(Slip slip, Shape input, Expression channels, Slips to) {
        to.shape(
                slip,
                () -> new Output(
                        output(input).shape().withChannels(channels.value()), "", "channels " + channels.equation()));
    }

    @Override
    public boolean passesOn() {
        return true;
    }

    @Override
    public Cells cells(Shape shape, Values input, Map<ParameterArray.Role, Values> arrays) {
        require(shape);
        int side = Math.toIntExact(block);
        int channels = Math.toIntExact(shape.channels());
        return place -> {
            int inBlock = place[0] / channels;
            int row = place[1] * side + inBlock / side;
            int column = place[2] * side + inBlock % side;
            double value = input.at(place[0] % channels, row, column);
            return WorkedCell.of(
                    value,
                    () -> WorkedCell.number(value) + ", from channel " + place[0] % channels + ", place " + row + "×"
                            + column);
        };
    }
}
