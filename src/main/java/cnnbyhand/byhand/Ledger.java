package cnnbyhand.byhand;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;

/**
 * The hand-kept book of one network: its inputs and a line for each layer.
 *
 * @param inputs the shapes of one example's inputs
 * @param entries the lines, from the input to the classes, each behind those that go into it
 */
public record Ledger(List<NamedShape> inputs, List<Entry> entries) {

    /**
     * Opens a book and carries each layer's output over to the next line.
     *
     * @throws ImpossibleLayer where a layer does not fit its input, a count does not fit 64 bits, or a name comes twice
     */
    public static Ledger of(Shape input, List<Layer> layers) {
        return of(Graph.chain(input, layers));
    }

    /**
     * Opens a book and carries each layer's output over to the lines that it goes into.
     *
     * @throws ImpossibleLayer where a layer does not fit its inputs or one of them is not there, a count does not fit 64
     *     bits, or a name comes twice
     */
    public static Ledger of(Graph graph) {
        OpenLedger open = new OpenLedger(graph.inputs());
        graph.steps().forEach(open::add);
        return new Ledger(graph.inputs(), open.entries());
    }

    /** The shape of one example; of several inputs, the first. */
    public Shape input() {
        return inputs.get(0).shape();
    }

    /** The names of what goes into a row, where that is not the row above alone, or before the first row the only input. */
    public List<String> namedInputs(int row) {
        List<String> names =
                entries.get(row).inputs().stream().map(NamedShape::name).toList();
        boolean above = row > 0
                ? names.equals(List.of(entries.get(row - 1).name()))
                : inputs.size() == 1 && names.equals(List.of(inputs.get(0).name()));
        return above ? List.of() : names;
    }

    /** Whether each row takes what the row above gives. */
    public boolean isChain() {
        return IntStream.range(0, entries.size())
                .allMatch(row -> namedInputs(row).isEmpty());
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
        Set<String> resting = new HashSet<>();
        for (Entry entry : entries) {
            boolean follows = entry.inputs().stream().map(NamedShape::name).anyMatch(resting::contains);
            if (follows || entry.layer().stated().isPresent()) {
                resting.add(entry.name());
            }
        }
        return resting;
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
}
