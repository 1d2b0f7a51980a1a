package cnnbyhand.agreement;

import cnnbyhand.byhand.Entry;
import cnnbyhand.byhand.Graph;
import cnnbyhand.byhand.NamedShape;
import cnnbyhand.byhand.Network;
import cnnbyhand.byhand.Step;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

/**
 * A network that is compared.
 *
 * @param book by hand
 * @param branching whether Deeplearning4j holds it as a graph
 * @param strict whether windows that fit whole say that they must
 */
record Drawn(Network book, boolean branching, boolean strict) {

    /** The network that follows from the seed of a run and a place in it. */
    static Drawn of(long seed, long index) {
        SplittableRandom random = random(seed, index);
        return new DrawnBook(random).drawn("network " + index);
    }

    /** What a network's numbers are drawn from; two seeds share none. */
    static SplittableRandom random(long seed, long index) {
        return new SplittableRandom(new SplittableRandom(seed).nextLong() + index);
    }

    Drawn with(Network other) {
        return new Drawn(other, branching, strict);
    }

    /** Only these steps, without inputs that none of them takes. */
    Drawn with(List<Step> steps) {
        Graph graph = graph(book.graph().inputs(), steps);
        return with(Network.of(book.name(), graph));
    }

    /** A graph of these steps whose outputs are the rows that go into no other. */
    static Graph graph(List<NamedShape> inputs, List<Step> steps) {
        Set<String> taken =
                steps.stream().flatMap(step -> step.inputs().stream()).collect(Collectors.toSet());
        Set<String> open = new LinkedHashSet<>();
        steps.stream().map(Step::name).filter(name -> !taken.contains(name)).forEach(open::add);
        List<NamedShape> used =
                inputs.stream().filter(input -> taken.contains(input.name())).toList();
        return new Graph(used, steps, List.copyOf(open));
    }

    List<Entry> entries() {
        return book.ledger().entries();
    }

    /** In one line: {@code input 4×4×1; a = 2 filters 3×3 of input → 2×2×2}. */
    String words() {
        String inputs = book.ledger().inputs().stream()
                .map(input -> input.name() + " " + input.shape())
                .collect(Collectors.joining(", "));
        return inputs
                + (branching ? ", a graph: " : ", a chain: ")
                + entries().stream().map(this::words).collect(Collectors.joining("; "));
    }

    private String words(Entry entry) {
        String from = entry.inputs().stream().map(NamedShape::name).collect(Collectors.joining(", "));
        String frozen = entry.parameters().isFrozen() ? " (frozen)" : "";
        return (branching ? entry.name() + " of " + from + ": " : "")
                + entry.layer().description() + frozen + " → " + entry.output().shape();
    }
}
