package cnnbyhand.checking;

import cnnbyhand.byhand.Entry;
import cnnbyhand.byhand.Ledger;
import cnnbyhand.byhand.NamedShape;
import cnnbyhand.byhand.ParameterArray.Role;
import cnnbyhand.checking.Comparison.Claim;
import cnnbyhand.checking.twins.Twin;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.InputPreProcessor;
import org.deeplearning4j.nn.conf.graph.LayerVertex;
import org.deeplearning4j.nn.graph.vertex.GraphVertex;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Compares the hand-kept book of a network that branches with Deeplearning4j's graph and a pass through it. */
final class GraphCheck {
    private final BuiltGraph built;
    private final Comparison comparison;
    private final GraphAlignment alignment;
    private final List<Entry> entries;
    /** Row or input → what it gives, as long as a row is left that takes it. */
    private final Map<String, INDArray> given = new HashMap<>();

    /** Row or input → how many rows are left that take it. */
    private final Map<String, Long> takers;

    private final PassMemory memory;
    private final Set<Witness> heard = EnumSet.noneOf(Witness.class);
    private Optional<String> notHeard = Optional.empty();

    GraphCheck(BuiltGraph built, PassMemory memory, Comparison comparison) {
        this.built = built;
        this.memory = memory;
        this.comparison = comparison;
        this.alignment = built.alignment();
        this.entries = alignment.entries();
        this.takers = entries.stream()
                .flatMap(this::taken)
                .collect(Collectors.groupingBy(name -> name, Collectors.counting()));
    }

    /** The witnesses that said anything so far. */
    Set<Witness> heard() {
        return Set.copyOf(heard);
    }

    /** Why no pass is compared, where that is for its memory. */
    Optional<String> notHeard() {
        return notHeard;
    }

    /** Compares all, and returns Deeplearning4j's book; none where it cannot run the network. */
    List<LayerAccount> compare() {
        try {
            heard.add(Witness.DEEPLEARNING4J);
            List<LayerAccount> accounts = compareBooks();
            heard.add(Witness.FORWARD_PASS);
            notHeard = memory.pass(memory.tooLittleForGraph(entries), this::comparePass);
            notHeard.ifPresent(why -> heard.remove(Witness.FORWARD_PASS));
            return accounts;
        } catch (RuntimeException refusal) {
            comparison.refused(refusal);
            return List.of();
        }
    }

    /** Compares the books, matched by name, and returns Deeplearning4j's. */
    private List<LayerAccount> compareBooks() {
        Map<String, String> withoutShape = GraphAccounts.withoutShape(built);
        List<LayerAccount> accounts = GraphAccounts.of(built, withoutShape.keySet());
        Ledger ledger = built.book().ledger();
        withoutShape.forEach((name, type) -> ledger.entry(name)
                .ifPresent(entry ->
                        comparison.disagree(name, "output shape", Claim.output(entry), Witness.DEEPLEARNING4J, type)));
        List<LayerAccount> byHand = (built.read() ? ledger.entries() : entries)
                .stream()
                        .filter(entry -> !withoutShape.containsKey(entry.name()))
                        .map(entry -> HandKeptAccounts.account(entry, Optional.empty()))
                        .toList();
        new BookComparison(ledger, byHand, false, comparison).compare(accounts, true);
        if (built.read()) {
            entries.stream()
                    .filter(entry -> alignment.vertex(entry).isPresent())
                    .forEach(this::compareInputs);
        }
        return accounts;
    }

    private void compareInputs(Entry entry) {
        Claim expected = Claim.stated(alignment.sources(entry));
        comparison.compare(
                Fact.SETTING, entry.name(), "inputs", expected, Witness.DEEPLEARNING4J, alignment.found(entry));
    }

    /** Sends one example through, vertex by vertex, and compares what comes out behind each. */
    private void comparePass() {
        try (VariedParameters varied = new VariedParameters(built.graph().getLayers(), this::spare)) {
            for (NamedShape input : built.inputs()) {
                given.put(input.name(), varied.image(Shapes.sides(input.shape()), vocabulary(input)));
            }
            // A preprocessor asks the graph how many examples there are.
            built.graph()
                    .setInputs(built.graph().getConfiguration().getNetworkInputs().stream()
                            .map(given::get)
                            .toArray(INDArray[]::new));
            CellComparison cells = new CellComparison(this::layer, comparison);
            for (Entry entry : entries) {
                pass(entry, cells);
            }
        }
    }

    private void pass(Entry entry, CellComparison cells) {
        List<INDArray> inputs =
                entry.inputs().stream().map(input -> given.get(input.name())).toList();
        INDArray output = output(entry, inputs);
        Claim expected = Claim.output(entry);
        comparison.compare(Fact.SHAPE, entry.name(), "output shape", expected, Witness.FORWARD_PASS, Shapes.of(output));
        cells.compare(entry, inputs, output);
        given.put(entry.name(), output);
        taken(entry).forEach(name -> takers.merge(name, -1L, Long::sum));
        given.keySet().removeIf(name -> takers.getOrDefault(name, 0L) == 0);
    }

    /** A layer's vertex gets what is not flattened yet. */
    private INDArray output(Entry entry, List<INDArray> inputs) {
        Optional<LayerVertex> behind = alignment.layerBehind(entry);
        return behind.map(layer -> hidden(layer, entry, inputs.get(0)))
                .orElseGet(() -> VertexPass.output(
                        vertex(entry),
                        alignment.sources(entry).stream().map(given::get).toList()));
    }

    private static INDArray hidden(LayerVertex layer, Entry row, INDArray input) {
        InputPreProcessor preprocessor = layer.getPreProcessor();
        return row.layer().flattens() && preprocessor != null
                ? preprocessor.preProcess(input.dup(), 1, LayerWorkspaceMgr.noWorkspaces())
                : input;
    }

    /** Each row and input that the row takes, or its vertex. */
    private Stream<String> taken(Entry entry) {
        return Stream.concat(entry.inputs().stream().map(NamedShape::name), alignment.sources(entry).stream());
    }

    private Set<Role> spare(String layer) {
        return built.book()
                .ledger()
                .entry(layer)
                .map(entry -> Twin.of(entry.layer()).spare(entry.layer()))
                .orElse(Set.of());
    }

    private GraphVertex vertex(Entry entry) {
        return built.graph().getVertex(entry.name());
    }

    private Optional<Layer> layer(Entry entry) {
        return Optional.ofNullable(vertex(entry)).map(GraphVertex::getLayer);
    }

    /** Of the layer that takes the input. */
    private long vocabulary(NamedShape input) {
        return entries.stream()
                .filter(entry -> entry.inputs().contains(input))
                .mapToLong(entry -> entry.layer().vocabulary())
                .max()
                .orElse(0);
    }
}
