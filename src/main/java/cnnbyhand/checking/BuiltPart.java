package cnnbyhand.checking;

import cnnbyhand.byhand.Layer;
import cnnbyhand.byhand.Network;
import cnnbyhand.checking.twins.NotInDeeplearning4j;
import cnnbyhand.reading.DescribedNetwork;
import java.util.List;
import java.util.Optional;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;

/**
 * As much of a network, from its input on, as Deeplearning4j can compute.
 *
 * @param part that much of the hand-kept network; nothing where Deeplearning4j lacks the first layer
 * @param network Deeplearning4j's network for it, initialized
 * @param lacking the first layer that Deeplearning4j cannot compute; nothing where it can compute all
 */
public record BuiltPart(
        Optional<Network> part, Optional<MultiLayerNetwork> network, Optional<NotInDeeplearning4j> lacking) {

    /** Of a network that Deeplearning4j cannot hold. */
    public static final BuiltPart NONE = new BuiltPart(Optional.empty(), Optional.empty(), Optional.empty());

    /**
     * Builds it.
     *
     * @throws cnnbyhand.byhand.ImpossibleLayer where Deeplearning4j refuses its own configuration
     */
    public static BuiltPart of(DescribedNetwork described, long seed) {
        try {
            return new BuiltPart(
                    Optional.of(described.network()),
                    Optional.of(ConfigurationBuilder.network(described, seed)),
                    Optional.empty());
        } catch (NotInDeeplearning4j lacking) {
            return before(lacking, described.network(), seed);
        }
    }

    private static BuiltPart before(NotInDeeplearning4j lacking, Network whole, long seed) {
        int kept = place(lacking, whole);
        while (kept > 0) {
            Network part =
                    Network.of(whole.name(), whole.input(), whole.layers().subList(0, kept));
            try {
                MultiLayerNetwork network = ConfigurationBuilder.initialized(ConfigurationBuilder.of(part, seed));
                return new BuiltPart(Optional.of(part), Optional.of(network), Optional.of(lacking));
            } catch (NotInDeeplearning4j earlier) {
                kept = place(earlier, part);
            }
        }
        return new BuiltPart(Optional.empty(), Optional.empty(), Optional.of(lacking));
    }

    private static int place(NotInDeeplearning4j lacking, Network network) {
        return names(network).indexOf(lacking.layer());
    }

    private static List<String> names(Network network) {
        return network.layers().stream().map(Layer::name).toList();
    }

    /** Why Deeplearning4j is not heard about all layers, in one line; nothing where it is. */
    public Optional<String> sentence() {
        return lacking.map(layer -> "Deeplearning4j is " + heard() + ", because it cannot compute " + layer.layer()
                + ": " + layer.getMessage());
    }

    private String heard() {
        return part.map(BuiltPart::names)
                .map(names -> "heard up to " + names.get(names.size() - 1))
                .orElse("not heard");
    }
}
