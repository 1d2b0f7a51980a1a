package cnnbyhand.checking;

import cnnbyhand.byhand.Entry;
import cnnbyhand.byhand.Ledger;
import cnnbyhand.byhand.Network;
import cnnbyhand.byhand.Shape;
import cnnbyhand.checking.Comparison.Claim;
import cnnbyhand.checking.ForwardPass.Passage;
import cnnbyhand.checking.twins.Twin;
import cnnbyhand.published.Published;
import cnnbyhand.published.Trainable;
import cnnbyhand.reading.DescribedNetwork;
import cnnbyhand.reading.StatedWeights;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Compares a network's hand-kept book with Deeplearning4j's, a forward pass, and what a document prints. */
public final class Check {
    static final String LOSS = "loss";

    private final Network book;
    private final Ledger ledger;
    private final Optional<Trainable> model;
    private final List<LayerAccount> byHand;
    private final Comparison comparison;
    private final Set<Witness> heard = EnumSet.noneOf(Witness.class);

    private Check(Network book, Optional<Trainable> model, Comparison comparison) {
        this.book = book;
        this.ledger = book.ledger();
        this.model = model;
        this.byHand = byHand(book, model);
        this.comparison = comparison;
    }

    private Check(Network book, Optional<Trainable> model) {
        this(book, model, new Comparison(book.name()));
    }

    /**
     * Checks {@code network}, which must be initialized, against its hand-kept book, which says how it is trained, and its
     * document.
     */
    public static Verdict of(Trainable model, MultiLayerNetwork network) {
        return of(model.network(), Optional.of(model), network);
    }

    /** The same where nobody says how the network is trained, and no document prints anything. */
    public static Verdict of(Network book, MultiLayerNetwork network) {
        return of(book, Optional.empty(), network);
    }

    private static Verdict of(Network book, Optional<Trainable> model, MultiLayerNetwork network) {
        Check check = new Check(book, model);
        check.document();
        List<LayerAccount> accounts = check.deeplearning4j(network);
        return check.verdict(accounts, check.notCompared(accounts, network.getLayerWiseConfigurations()), List.of());
    }

    /**
     * Checks what a file says against the file's own weights and what Deeplearning4j makes of the network.
     *
     * @param network Deeplearning4j's network, initialized; nothing where it has no such network
     */
    public static Verdict of(DescribedNetwork described, Optional<MultiLayerNetwork> network) {
        return of(
                described,
                network.map(each -> BuiltParts.whole(described.network(), each)).orElse(BuiltParts.NONE));
    }

    /** The same where Deeplearning4j may compute only parts of the network. */
    public static Verdict of(DescribedNetwork described, BuiltParts built) {
        Check check = new Check(described.network(), Optional.empty());
        described.weights().ifPresent(check::weights);
        List<LayerAccount> accounts = new ArrayList<>();
        built.parts().forEach(part -> accounts.addAll(check.hear(part)));
        built.graph().ifPresent(graph -> accounts.addAll(check.hear(graph)));
        List<String> notCompared = new ArrayList<>(described.notCompared());
        if (!built.lacking().isEmpty()) {
            notCompared.add("Deeplearning4j about " + String.join(", ", built.lackingLayers()));
        }
        built.parts().stream()
                .flatMap(part -> NetworkSettings.notCompared(part.network().getLayerWiseConfigurations()).stream())
                .distinct()
                .forEach(notCompared::add);
        if (described.configuration().isEmpty()) {
            return check.verdict(accounts, notCompared, List.of());
        }
        notCompared.addAll(NetworkSettings.ofTraining(accounts));
        List<String> differences = built.parts().stream()
                .flatMap(part -> NetworkSettings.differences(part.network().getLayerWiseConfigurations()).stream())
                .toList();
        return check.verdict(accounts, notCompared, differences);
    }

    private List<LayerAccount> hear(BuiltParts.BuiltPart part) {
        Check check = new Check(part.book(), Optional.empty(), comparison);
        List<LayerAccount> accounts = check.deeplearning4j(part.network());
        heard.addAll(check.heard);
        return accounts;
    }

    private List<LayerAccount> hear(BuiltGraph graph) {
        GraphCheck check = new GraphCheck(graph, comparison);
        heard.add(Witness.DEEPLEARNING4J);
        List<LayerAccount> accounts = check.compareBooks();
        heard.add(Witness.FORWARD_PASS);
        try {
            check.comparePass();
        } catch (RuntimeException refusal) {
            comparison.disagree(
                    "network", "forward pass", Claim.stated("possible"), Witness.FORWARD_PASS, reason(refusal));
        }
        return accounts;
    }

    private void weights(StatedWeights weights) {
        heard.add(Witness.WEIGHTS);
        new FileWeights(weights, comparison).compare(ledger);
    }

    /** Kinds, settings, inferred shapes and numbers of parameters of a network that need not be initialized. */
    static List<Disagreement> ofConfiguration(Trainable model, MultiLayerConfiguration configuration) {
        return ofConfiguration(model.network(), Optional.of(model), configuration);
    }

    /** The same where nobody says how the network is trained. */
    static List<Disagreement> ofConfiguration(Network book, MultiLayerConfiguration configuration) {
        return ofConfiguration(book, Optional.empty(), configuration);
    }

    private static List<Disagreement> ofConfiguration(
            Network book, Optional<Trainable> model, MultiLayerConfiguration configuration) {
        Check check = new Check(book, model);
        check.configuration(configuration, Optional.empty());
        return check.comparison.disagreements();
    }

    /** A model's hand-kept book in the form in which the books are compared; it needs no Deeplearning4j. */
    public static List<LayerAccount> byHand(Trainable model) {
        return byHand(model.network(), Optional.of(model));
    }

    /** The same for a network from nowhere. */
    public static List<LayerAccount> byHand(Network network) {
        return byHand(network, Optional.empty());
    }

    private static List<LayerAccount> byHand(Network book, Optional<Trainable> model) {
        return HandKeptAccounts.of(book.ledger(), model.map(Trainable::regimen), model.map(Trainable::loss));
    }

    private void document() {
        model.map(Trainable::published).filter(Published::printsAnything).ifPresent(published -> {
            heard.add(Witness.DOCUMENT);
            PublishedFigures.compare(published, ledger, comparison);
        });
    }

    private Verdict verdict(List<LayerAccount> accounts, List<String> notCompared, List<String> differences) {
        return new Verdict(
                book.name(),
                ledger,
                byHand,
                accounts,
                Set.copyOf(heard),
                comparison.compared(),
                comparison.agreed(),
                comparison.disagreements(),
                notCompared,
                differences);
    }

    private List<String> notCompared(List<LayerAccount> accounts, MultiLayerConfiguration configuration) {
        List<String> settings = new ArrayList<>(NetworkSettings.notCompared(configuration));
        if (model.isEmpty()) {
            settings.addAll(NetworkSettings.ofTraining(accounts));
        }
        return settings;
    }

    private List<LayerAccount> deeplearning4j(MultiLayerNetwork network) {
        try {
            if (!hasChannelsFirst(network.getLayerWiseConfigurations())) {
                return List.of();
            }
            List<LayerAccount> accounts = configuration(network.getLayerWiseConfigurations(), Optional.of(network));
            compareForwardPass(network);
            return accounts;
        } catch (RuntimeException refusal) {
            comparison.disagree(
                    "network", "forward pass", Claim.stated("possible"), Witness.FORWARD_PASS, reason(refusal));
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

    private List<LayerAccount> configuration(
            MultiLayerConfiguration configuration, Optional<MultiLayerNetwork> network) {
        heard.add(Witness.DEEPLEARNING4J);
        List<LayerAccount> accounts = Deeplearning4jAccounts.of(
                book.layers(), configuration, network, Shapes.type(book.input()), alignment(configuration));
        new BookComparison(ledger, byHand, model.isPresent(), comparison).compare(accounts, network.isPresent());
        if (NetworkSettings.isTruncated(configuration)) {
            comparison.disagree(
                    "network", "backpropagation", Claim.stated("whole"), Witness.DEEPLEARNING4J, "truncated");
        }
        return accounts;
    }

    /** A layer that is missing has been reported with Deeplearning4j's book, which has the same names. */
    private void compareForwardPass(MultiLayerNetwork network) {
        heard.add(Witness.FORWARD_PASS);
        try (VariedParameters varied = new VariedParameters(network.getLayers())) {
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

    private Alignment alignment(MultiLayerConfiguration configuration) {
        return new Alignment(ledger, configuration);
    }

    private void compareShape(Entry entry, Shape found) {
        Claim expected = new Claim(entry.output().shape(), entry.output().derivation());
        comparison.compare(Fact.SHAPE, entry.name(), "output shape", expected, Witness.FORWARD_PASS, found);
    }

    static String reason(RuntimeException refusal) {
        String message = refusal.getMessage();
        return message == null
                ? refusal.getClass().getSimpleName()
                : message.lines().findFirst().orElse("");
    }
}
