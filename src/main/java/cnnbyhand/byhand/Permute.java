package cnnbyhand.byhand;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Puts the sides of its input into another order; each value goes along.
 *
 * @param name the layer's name
 * @param order for each side of the output the side of the input that it comes from: 1 is the first, the channels are last
 */
public record Permute(String name, List<Long> order) implements Layer {
    static final Slip ORDER_READ_BACKWARDS = new Slip(
            "order-read-backwards",
            "The order is read backwards: its first number names the side of the input that comes first.");
    static final Slip SIDES_LEFT_IN_ORDER =
            new Slip("sides-left-in-order", "The sides are left in their order: a permutation moves them.");

    public Permute {
        order = List.copyOf(order);
        if (order.isEmpty() || !isOrder(order)) {
            throw new ImpossibleLayer(
                    name,
                    "the order must have each number from 1 once, found " + (order.isEmpty() ? "none" : words(order)));
        }
    }

    /** The sides of the input, from 1, in the order of the output. */
    public static Permute of(String name, Long... order) {
        return new Permute(name, List.of(order));
    }

    @Override
    public List<Adjustable> adjustables() {
        Allowed allowed = Allowed.list(
                List.of(), 1, order.size(), "the sides of the input, each once and the channels last, such as 2x1x3");
        return List.of(
                Adjustable.of("order", Settings.sides(order), allowed, typed -> new Permute(name, ordered(typed))));
    }

    private static List<Long> ordered(TypedValue typed) {
        List<Long> order = typed.list();
        if (!isOrder(order)) {
            throw typed.refused();
        }
        return order;
    }

    /** Whether each number from 1 stands there once. */
    private static boolean isOrder(List<Long> order) {
        List<Long> all = LongStream.rangeClosed(1, order.size()).boxed().toList();
        return order.stream().sorted().toList().equals(all);
    }

    @Override
    public String kind() {
        return "permute";
    }

    @Override
    public String description() {
        return "permute to " + words(order);
    }

    @Override
    public Output output(Shape input) {
        require(input);
        List<Long> sides = new ArrayList<>();
        List<String> sources = new ArrayList<>();
        List<String> names = names(input);
        for (int side = 0; side < order.size(); side++) {
            int from = from(side);
            sides.add(input.sides().get(from));
            sources.add(names.get(side) + " = " + names.get(from) + " " + Expression.grouped(sides.get(side)));
        }
        return new Output(Shape.of(sides), "side p(i) of the input", String.join(", ", sources));
    }

    private void require(Shape input) {
        if (input.sides().size() != order.size()) {
            throw new ImpossibleLayer(
                    name, "the order must have a number for each side of " + input + ", found " + words(order));
        }
    }

    private static List<String> names(Shape input) {
        List<String> names = new ArrayList<>(input.axisNames());
        names.add("channels");
        return names;
    }

    /** The side of the input, from 0, that a side of the output comes from. */
    private int from(int side) {
        return Math.toIntExact(order.get(side)) - 1;
    }

    @Override
    public String whyNothingIsKept() {
        return "A permutation moves the same values.";
    }

    /** Along an axis that was the channels, a value may come from anywhere. */
    @Override
    public ReceptiveField receptiveField(Shape input, Shape image, ReceptiveField before) {
        return keepsOrder() ? before.unchanged() : ReceptiveField.all(image);
    }

    /** Whether every side stays where it is. */
    public boolean keepsOrder() {
        return IntStream.range(0, order.size()).allMatch(side -> from(side) == side);
    }

    @Override
    public String shapeLetters() {
        return "i counts the sides of the output from 1, the channels last; p(i) is the i-th number of " + words(order);
    }

    @Override
    public void shapeSlips(Situation here, Slips to) {
        Shape input = here.input();
        to.shape(ORDER_READ_BACKWARDS, () -> backwards().output(input));
        to.shape(SIDES_LEFT_IN_ORDER, () -> new Output(input, "", input.toString()));
    }

    private Permute backwards() {
        return new Permute(
                name,
                LongStream.rangeClosed(1, order.size())
                        .mapToObj(side -> order.indexOf(side) + 1L)
                        .toList());
    }

    @Override
    public boolean passesOn() {
        return true;
    }

    @Override
    public Cells cells(Shape shape, Values input, Map<ParameterArray.Role, Values> arrays) {
        require(shape);
        int last = order.size() - 1;
        return place -> {
            int[] at = new int[place.length];
            for (int side = 0; side <= last; side++) {
                at[inPlace(from(side), last)] = place[inPlace(side, last)];
            }
            return Output.same(input).at(at);
        };
    }

    /** A place has its channel first, and the sides have theirs last. */
    private static int inPlace(int side, int last) {
        return side == last ? 0 : side + 1;
    }

    private static String words(List<Long> order) {
        return order.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
}
