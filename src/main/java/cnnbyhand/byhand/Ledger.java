package cnnbyhand.byhand;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/**
 * The hand-kept book of one network: its input and a line for each layer.
 *
 * @param input the shape of one example
 * @param entries the lines, from the input to the classes
 */
public record Ledger(Shape input, List<Entry> entries) {

    /**
     * Opens a book and carries each layer's output over to the next line.
     *
     * @throws ImpossibleLayer where a layer does not fit its input, a count does not fit 64 bits, or a name comes twice
     */
    public static Ledger of(Shape input, List<Layer> layers) {
        requireDifferentNames(layers);
        List<Entry> entries = new ArrayList<>();
        Shape shape = input;
        ReceptiveField field = ReceptiveField.start(input);
        for (Layer layer : layers) {
            Entry entry = Entry.of(layer, shape, input, field);
            entries.add(entry);
            shape = entry.output().shape();
            field = entry.receptiveField();
        }
        return new Ledger(input, List.copyOf(entries));
    }

    public Optional<Entry> entry(String name) {
        return entries.stream().filter(entry -> entry.name().equals(name)).findFirst();
    }

    /** The first layer whose output shape is stated and follows from no rule; nothing where all follow. */
    public Optional<String> firstStated() {
        return entries.stream()
                .filter(entry -> entry.layer().stated().isPresent())
                .map(Entry::name)
                .findFirst();
    }

    /** The layers whose numbers rest on a stated shape: the first of which it is stated, and all behind it. */
    public Set<String> restingOnStated() {
        return entries.stream()
                .dropWhile(entry -> entry.layer().stated().isEmpty())
                .map(Entry::name)
                .collect(Collectors.toSet());
    }

    /** The layers of which nobody knows how much they keep; the totals are without them. */
    public List<String> notCounted() {
        return entries.stream()
                .filter(entry -> !entry.layer().counted())
                .map(Entry::name)
                .toList();
    }

    /**
     * Those among the statistics that were taken from the data before any training, and how many values they come from:
     * no batch makes them follow.
     */
    public long adapted() {
        return entries.stream()
                .filter(Ledger::isAdapted)
                .mapToLong(Ledger::statistics)
                .sum();
    }

    static boolean isAdapted(Entry entry) {
        return entry.arrays().stream().anyMatch(array -> array.role() == ParameterArray.Role.COUNT);
    }

    static long statistics(Entry entry) {
        return entry.parameters().statistics().value();
    }

    /** What all statistics are called together. */
    public String statisticsName() {
        if (adapted() == 0) {
            return "running statistics";
        }
        return adapted() == statistics() ? "statistics of the data" : "statistics";
    }

    /** All that the network keeps, running statistics included. */
    public long parameters() {
        return total(entry -> entry.parameters().total().value());
    }

    /** The parameters that a gradient changes. */
    public long trained() {
        return total(entry -> entry.parameters().trained());
    }

    /** The parameters that a gradient would change, were they not frozen. */
    public long frozen() {
        return total(entry -> entry.parameters().held());
    }

    /** Running means and variances. */
    public long statistics() {
        return total(entry -> entry.parameters().statistics().value());
    }

    /** For one example, without biases. */
    public long multiplyAccumulates() {
        return total(entry -> entry.multiplyAccumulates().value());
    }

    /** Of one example, all layers' outputs together. */
    public long activationBytes() {
        return total(entry -> entry.activationBytes().value());
    }

    private long total(ToLongFunction<Entry> column) {
        long sum = 0;
        for (Entry entry : entries) {
            sum = added(sum, column.applyAsLong(entry), entry.name());
        }
        return sum;
    }

    private static long added(long sum, long next, String layer) {
        try {
            return Expression.of(sum).plus(next).value();
        } catch (ArithmeticException overflow) {
            throw new ImpossibleLayer(layer, overflow.getMessage());
        }
    }

    private static void requireDifferentNames(List<Layer> layers) {
        Set<String> names = new HashSet<>();
        for (Layer layer : layers) {
            if (!names.add(layer.name())) {
                throw new ImpossibleLayer(layer.name(), "duplicate layer name; give each layer a name of its own");
            }
        }
    }
}
