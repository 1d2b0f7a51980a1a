package cnnbyhand.byhand;

import java.util.List;
import java.util.Optional;

/**
 * The same layers with every pooling rounded down and with every pooling rounded up: whether that matters depends on the
 * image's size alone.
 *
 * @param down the book when a last window that does not fit is dropped, as in Keras and Deeplearning4j
 * @param up the book when it is taken, by Chainer's rule
 */
public record RoundingChoice(Ledger down, Ledger up) {

    public static RoundingChoice of(Shape image, List<Layer> layers) {
        return of(Graph.chain(image, layers));
    }

    /**
     * The same for layers that branch.
     *
     * @throws ImpossibleLayer where one of the roundings leaves branches that no longer fit each other
     */
    public static RoundingChoice of(Graph graph) {
        return new RoundingChoice(
                Ledger.of(graph.with(layer -> layer.rounded(Rounding.FLOOR))),
                Ledger.of(graph.with(layer -> layer.rounded(Rounding.COVER_ALL))));
    }

    /** The first layer whose output depends on the rounding. */
    public Optional<String> partsAt() {
        return down.entries().stream()
                .filter(entry -> !entry.output().shape().equals(shapeUp(entry.name())))
                .map(Entry::name)
                .findFirst();
    }

    /** What rounding up makes of a layer's output. */
    public Shape shapeUp(String layer) {
        return up.entry(layer).orElseThrow().output().shape();
    }

    /** What rounding down makes of it. */
    public Shape shapeDown(String layer) {
        return down.entry(layer).orElseThrow().output().shape();
    }

    /** How many parameters more the network has when its poolings round up. */
    public long extraParameters() {
        return up.parameters() - down.parameters();
    }

    /** The layers whose parameters depend on the rounding: those behind a flatten. */
    public List<String> layersThatDiffer() {
        return down.entries().stream()
                .filter(entry -> count(down, entry.name()) != count(up, entry.name()))
                .map(Entry::name)
                .toList();
    }

    private static long count(Ledger ledger, String layer) {
        return ledger.entry(layer).orElseThrow().parameters().total().value();
    }
}
