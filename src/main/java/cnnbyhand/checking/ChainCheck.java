package cnnbyhand.checking;

import cnnbyhand.byhand.Entry;
import cnnbyhand.byhand.Ledger;
import cnnbyhand.byhand.Network;
import cnnbyhand.byhand.ParameterArray.Role;
import cnnbyhand.byhand.Shape;
import cnnbyhand.checking.Comparison.Claim;
import cnnbyhand.checking.ForwardPass.Passage;
import cnnbyhand.checking.twins.Twin;
import cnnbyhand.published.Trainable;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Compares the hand-kept book of a chain with Deeplearning4j's network and a pass through it. */
final class ChainCheck {
    private final Network book;
    private final Ledger ledger;
    private final Optional<Trainable> model;
    private final Comparison comparison;
    private final PassMemory memory;
    private final Set<Witness> heard = EnumSet.noneOf(Witness.class);
    private Optional<String> notHeard = Optional.empty();

    /** @param model says how the network is trained; nothing where nobody does */
    ChainCheck(Network book, Optional<Trainable> model, PassMemory memory, Comparison comparison) {
        this.book = book;
        this.ledger = book.ledger();
        this.model = model;
        this.memory = memory;
        this.comparison = comparison;
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
    List<LayerAccount> compare(MultiLayerNetwork network) {
        try {
            if (!hasChannelsFirst(network.getLayerWiseConfigurations())) {
                return List.of();
            }
            List<LayerAccount> accounts = compareBooks(network.getLayerWiseConfigurations(), Optional.of(network));
            heard.add(Witness.FORWARD_PASS);
            notHeard = memory.pass(memory.tooLittleForChain(ledger.entries()), () -> comparePass(network));
            notHeard.ifPresent(why -> heard.remove(Witness.FORWARD_PASS));
            return accounts;
        } catch (RuntimeException refusal) {
            comparison.refused(refusal);
            return List.of();
        }
    }

    /** With channels last, every shape and value stands elsewhere: nothing else of such a network is compared. */
    private boolean hasChannelsFirst(MultiLayerConfiguration configuration) {
        heard.add(Witness.DEEPLEARNING4J);
        Map<String, String> others =
                Deeplearning4jAccounts.unusualFormats(book.layers(), configuration, alignment(configuration));
        others.forEach((layer, format) ->
                comparison.disagree(layer, Twin.DATA_FORMAT, Claim.stated("NCHW"), Witness.DEEPLEARNING4J, format));
        return others.isEmpty();
    }

    /**
     * Compares the books, and returns Deeplearning4j's.
     *
     * @param network initialized; without it, the parameters' arrays are not compared
     */
    List<LayerAccount> compareBooks(MultiLayerConfiguration configuration, Optional<MultiLayerNetwork> network) {
        heard.add(Witness.DEEPLEARNING4J);
        List<LayerAccount> accounts = Deeplearning4jAccounts.of(
                book.layers(), configuration, network, Shapes.type(book.input()), alignment(configuration));
        new BookComparison(ledger, HandKeptAccounts.of(ledger, model), model.isPresent(), comparison)
                .compare(accounts, network.isPresent());
        if (NetworkSettings.isTruncated(configuration)) {
            comparison.disagree(
                    "network", "backpropagation", Claim.stated("whole"), Witness.DEEPLEARNING4J, "truncated");
        }
        return accounts;
    }

    /** A layer that is missing has been reported with Deeplearning4j's book, which has the same names. */
    private void comparePass(MultiLayerNetwork network) {
        try (VariedParameters varied = new VariedParameters(network.getLayers(), this::spare)) {
            long vocabulary = ledger.entries().get(0).layer().vocabulary();
            INDArray image = varied.image(Shapes.sides(ledger.input()), vocabulary);
            Map<String, Passage> passages =
                    ForwardPass.passages(network, image, false, alignment(network.getLayerWiseConfigurations()));
            CellComparison cells = CellComparison.of(network, comparison);
            for (Entry entry : ledger.entries()) {
                Passage passage = passages.get(entry.name());
                if (passage != null) {
                    compareShape(entry, Shapes.of(passage.output()));
                    cells.compare(entry, List.of(passage.input()), passage.output());
                }
            }
        }
    }

    private Set<Role> spare(String layer) {
        return ledger.entry(layer)
                .map(entry -> Twin.of(entry.layer()).spare(entry.layer()))
                .orElse(Set.of());
    }

    private Alignment alignment(MultiLayerConfiguration configuration) {
        return new Alignment(ledger, configuration);
    }

    private void compareShape(Entry entry, Shape found) {
        Claim expected = Claim.output(entry);
        comparison.compare(Fact.SHAPE, entry.name(), "output shape", expected, Witness.FORWARD_PASS, found);
    }
}
