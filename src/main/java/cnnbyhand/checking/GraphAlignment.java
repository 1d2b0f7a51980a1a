package cnnbyhand.checking;

import cnnbyhand.byhand.Entry;
import cnnbyhand.byhand.Ledger;
import cnnbyhand.byhand.NamedShape;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.graph.GraphVertex;
import org.deeplearning4j.nn.conf.graph.LayerVertex;

/**
 * Which vertex of a graph of Deeplearning4j stands for which row of a hand-kept book. A flatten may be a preprocessor of the
 * layer behind it, and a dropout one of that layer's settings: such a row has no vertex.
 */
final class GraphAlignment {
    private final Ledger ledger;
    private final ComputationGraphConfiguration configuration;

    GraphAlignment(Ledger ledger, ComputationGraphConfiguration configuration) {
        this.ledger = ledger;
        this.configuration = configuration;
    }

    /** The rows that Deeplearning4j computes, in the order of the book. */
    List<Entry> entries() {
        return ledger.entries().stream()
                .filter(entry -> vertex(entry).isPresent() || layerBehind(entry).isPresent())
                .toList();
    }

    Optional<GraphVertex> vertex(Entry entry) {
        return Optional.ofNullable(configuration.getVertices().get(entry.name()));
    }

    /** The layer that has the row as a preprocessor or a setting; nothing where the row has a vertex, or nothing is behind it. */
    Optional<LayerVertex> layerBehind(Entry row) {
        boolean hidden = vertex(row).isEmpty()
                && !isInput(row.name())
                && (row.layer().flattens() || row.layer().rests());
        return hidden ? takers(row).flatMap(this::layer).findFirst() : Optional.empty();
    }

    private Stream<Entry> takers(Entry row) {
        return ledger.entries().stream().filter(entry -> entry.inputs().stream()
                .anyMatch(input -> input.name().equals(row.name())));
    }

    private Stream<LayerVertex> layer(Entry taker) {
        return vertex(taker).isPresent()
                ? vertex(taker).filter(LayerVertex.class::isInstance).map(LayerVertex.class::cast).stream()
                : layerBehind(taker).stream();
    }

    /** The vertices and inputs that must go into the row's vertex by the book. */
    List<String> sources(Entry row) {
        return row.inputs().stream().map(NamedShape::name).flatMap(this::source).toList();
    }

    private Stream<String> source(String name) {
        boolean own = isInput(name) || configuration.getVertices().containsKey(name);
        return own ? Stream.of(name) : ledger.entry(name).stream().flatMap(entry -> sources(entry).stream());
    }

    /** What really goes into the row's vertex. */
    List<String> found(Entry row) {
        return List.copyOf(Map.copyOf(configuration.getVertexInputs()).getOrDefault(row.name(), List.of()));
    }

    private boolean isInput(String name) {
        return configuration.getNetworkInputs().contains(name);
    }
}
