package cnnbyhand.checking;

import cnnbyhand.byhand.Ledger;
import cnnbyhand.byhand.Network;
import cnnbyhand.published.Published;
import cnnbyhand.published.Trainable;
import cnnbyhand.reading.DescribedNetwork;
import cnnbyhand.reading.StatedWeights;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;

/** Compares a network's hand-kept book with Deeplearning4j's, a forward pass, and what a document prints. */
public final class Check {
    private final Network book;
    private final Ledger ledger;
    private final Optional<Trainable> model;
    private final Comparison comparison;
    private final PassMemory memory;
    private final List<String> notHeard = new ArrayList<>();
    private final Set<Witness> heard = EnumSet.noneOf(Witness.class);

    private Check(Network book, Optional<Trainable> model, PassMemory memory) {
        this.memory = memory;
        this.book = book;
        this.ledger = book.ledger();
        this.model = model;
        this.comparison = new Comparison(book.name());
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
        Check check = new Check(book, model, PassMemory.ENOUGH);
        check.document();
        List<LayerAccount> accounts = check.hear(book, network);
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
        return of(described, built, PassMemory.ENOUGH);
    }

    /**
     * The same for a network of any size.
     *
     * @param memory what there is for a pass, which is not heard where that is too little
     */
    public static Verdict of(DescribedNetwork described, BuiltParts built, PassMemory memory) {
        Check check = new Check(described.network(), Optional.empty(), memory);
        described.weights().ifPresent(check::weights);
        List<LayerAccount> accounts = new ArrayList<>();
        built.parts().forEach(part -> accounts.addAll(check.hear(part.book(), part.network())));
        built.graph().ifPresent(graph -> accounts.addAll(check.hear(graph)));
        List<String> notCompared = new ArrayList<>(described.notCompared());
        if (!built.lacking().isEmpty()) {
            notCompared.add("Deeplearning4j about " + String.join(", ", built.lackingLayers()));
        }
        notCompared.addAll(check.notHeard);
        built.parts().stream()
                .flatMap(part -> NetworkSettings.notCompared(part.network().getLayerWiseConfigurations()).stream())
                .distinct()
                .forEach(notCompared::add);
        if (described.configuration().isEmpty()) {
            return check.verdict(accounts, notCompared, List.of());
        }
        notCompared.addAll(NetworkSettings.ofTraining(accounts));
        List<String> differences = new ArrayList<>();
        built.parts().stream()
                .map(part -> NetworkSettings.differences(part.network().getLayerWiseConfigurations()))
                .forEach(differences::addAll);
        built.graph()
                .map(graph -> NetworkSettings.differences(graph.graph().getConfiguration(), GraphAccounts.types(graph)))
                .ifPresent(differences::addAll);
        return check.verdict(accounts, notCompared, differences);
    }

    /** @param part the book of what Deeplearning4j computes */
    private List<LayerAccount> hear(Network part, MultiLayerNetwork network) {
        ChainCheck check = new ChainCheck(part, model, memory, comparison);
        List<LayerAccount> accounts = check.compare(network);
        heard.addAll(check.heard());
        check.notHeard().ifPresent(notHeard::add);
        return accounts;
    }

    private List<LayerAccount> hear(BuiltGraph graph) {
        GraphCheck check = new GraphCheck(graph, memory, comparison);
        List<LayerAccount> accounts = check.compare();
        heard.addAll(check.heard());
        check.notHeard().ifPresent(notHeard::add);
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
        Comparison comparison = new Comparison(book.name());
        new ChainCheck(book, model, PassMemory.ENOUGH, comparison).compareBooks(configuration, Optional.empty());
        return comparison.disagreements();
    }

    /** A model's hand-kept book in the form in which the books are compared; it needs no Deeplearning4j. */
    public static List<LayerAccount> byHand(Trainable model) {
        return HandKeptAccounts.of(model.network().ledger(), Optional.of(model));
    }

    /** The same for a network from nowhere. */
    public static List<LayerAccount> byHand(Network network) {
        return HandKeptAccounts.of(network.ledger(), Optional.empty());
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
                HandKeptAccounts.of(ledger, model),
                accounts,
                Set.copyOf(heard),
                comparison.compared(),
                comparison.agreed(),
                comparison.disagreements(),
                notCompared,
                differences);
    }

    private List<String> notCompared(List<LayerAccount> accounts, MultiLayerConfiguration configuration) {
        List<String> settings = new ArrayList<>(notHeard);
        settings.addAll(NetworkSettings.notCompared(configuration));
        if (model.isEmpty()) {
            settings.addAll(NetworkSettings.ofTraining(accounts));
        }
        return settings;
    }

    static String reason(RuntimeException refusal) {
        String message = refusal.getMessage();
        return message == null
                ? refusal.getClass().getSimpleName()
                : message.lines().findFirst().orElse("");
    }
}
