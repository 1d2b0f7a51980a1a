package cnnbyhand.checking;

import cnnbyhand.byhand.Count;
import cnnbyhand.byhand.Entry;
import cnnbyhand.byhand.Ledger;
import cnnbyhand.byhand.Rounding;
import cnnbyhand.byhand.Settings;
import cnnbyhand.checking.Comparison.Claim;
import cnnbyhand.checking.twins.TrainingSettings;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Compares the hand-kept book's accounts with Deeplearning4j's, matched by name. */
final class BookComparison {
    /** Only a layer with parameters is told these. */
    private static final Set<String> TRAINING =
            Set.of(TrainingSettings.OPTIMIZER, TrainingSettings.WEIGHTS, TrainingSettings.BIASES);

    /** How a layer is trained or kept in memory: only a document says so. */
    private static final Set<String> OF_TRAINING = Set.of(
            HandKeptAccounts.LOSS,
            TrainingSettings.OPTIMIZER,
            TrainingSettings.WEIGHTS,
            TrainingSettings.BIASES,
            TrainingSettings.REGULARIZATION,
            TrainingSettings.NOISE,
            TrainingSettings.CLIPPING,
            TrainingSettings.CONSTRAINTS,
            TrainingSettings.KEPT_VARIANCE,
            NetworkSettings.GRADIENTS,
            NetworkSettings.ALGORITHM);

    private static final String STRICT = "strict";

    private static final Set<String> ROUNDINGS =
            Stream.of(Rounding.values()).map(Rounding::toString).collect(Collectors.toSet());

    private final Ledger ledger;
    private final List<LayerAccount> byHand;
    private final boolean trained;
    private final Comparison comparison;

    /** @param trained whether the book says how the network is trained */
    BookComparison(Ledger ledger, List<LayerAccount> byHand, boolean trained, Comparison comparison) {
        this.ledger = ledger;
        this.byHand = byHand;
        this.trained = trained;
        this.comparison = comparison;
    }

    /**
     * Compares them.
     *
     * @param initialized whether there are arrays to compare; otherwise a number of parameters is all that is known
     */
    void compare(List<LayerAccount> found, boolean initialized) {
        Map<String, LayerAccount> named =
                found.stream().collect(Collectors.toMap(LayerAccount::name, account -> account, (a, b) -> a));
        for (LayerAccount expected : byHand) {
            LayerAccount other = named.get(expected.name());
            if (other == null) {
                missing(expected.name());
            } else {
                compareAccounts(expected, other, initialized);
            }
        }
        compareOrder(names(byHand), names(found));
    }

    private void compareOrder(List<String> wanted, List<String> found) {
        found.stream().filter(name -> !wanted.contains(name)).forEach(this::unknown);
        boolean sameLayers = Set.copyOf(wanted).equals(Set.copyOf(found));
        if (sameLayers && !wanted.equals(found)) {
            misplaced(wanted, found);
        }
    }

    /** Only the first place is reported: one layer that moved shifts those that follow. */
    private void misplaced(List<String> wanted, List<String> found) {
        int place = 0;
        while (place < wanted.size() && wanted.get(place).equals(found.get(place))) {
            place++;
        }
        String expected = place < wanted.size() ? wanted.get(place) : "none";
        String other = found.get(place);
        tell(Fact.SETTING, other, "layer at place " + (place + 1), Claim.stated(expected), other);
    }

    private void compareAccounts(LayerAccount expected, LayerAccount found, boolean initialized) {
        Entry entry = ledger.entry(expected.name()).orElseThrow();
        tell(Fact.SETTING, expected.name(), "kind of layer", Claim.stated(expected.kind()), found.kind());
        Claim shape = new Claim(expected.output(), entry.output().derivation());
        tell(Fact.SHAPE, expected.name(), "output shape", shape, found.output());
        if (initialized) {
            compareCounts(entry, found);
        }
        tellCount(entry, "parameters", entry.parameters().total(), found.parameters());
        if (initialized) {
            tell(Fact.SHAPE, expected.name(), "arrays", Claim.stated(expected.arrays()), found.arrays());
        }
        // Another kind of layer, which has been reported, has other settings.
        if (expected.kind().equals(found.kind())) {
            compareSettings(expected, found);
        }
    }

    private void compareCounts(Entry entry, LayerAccount found) {
        tellCount(entry, "weights", entry.parameters().weights(), found.weights());
        tellCount(entry, "biases", entry.parameters().biases(), found.biases());
        tellCount(entry, "running statistics", entry.parameters().statistics(), found.statistics());
    }

    private void tellCount(Entry entry, String rule, Count expected, long found) {
        tell(Fact.COUNT, entry.name(), rule, new Claim(expected.value(), expected.derivation()), found);
    }

    private void compareSettings(LayerAccount expected, LayerAccount found) {
        Set<String> either = new LinkedHashSet<>(expected.settings().keySet());
        either.addAll(found.settings().keySet());
        either.removeIf(setting -> isUnknown(setting) || found.parameters() == 0 && TRAINING.contains(setting));
        either.removeIf(setting ->
                setting.equals(TrainingSettings.BIASES) && !bias(expected).equals(bias(found)));
        for (String setting : either) {
            String wanted = expected.settings().getOrDefault(setting, Settings.NONE);
            String other = found.settings().getOrDefault(setting, Settings.NONE);
            boolean immaterial = setting.equals(Settings.ROUNDING) && nothingToRound(expected.name(), wanted, other);
            String same = immaterial ? wanted : other;
            tell(Fact.SETTING, expected.name(), setting, Claim.stated(wanted), same);
        }
    }

    private static String bias(LayerAccount account) {
        return account.settings().getOrDefault(Settings.BIAS, Settings.NONE);
    }

    /** Nobody says how a network is trained that comes from no document. */
    private boolean isUnknown(String setting) {
        return !trained && isOfTraining(setting);
    }

    static boolean isOfTraining(String setting) {
        return OF_TRAINING.contains(setting);
    }

    /**
     * Where every window fits whole, rounding up and rounding down give the same, and so does a refusal of any remainder
     * where no document states a rounding.
     */
    private boolean nothingToRound(String layer, String wanted, String other) {
        Entry entry = ledger.entry(layer).orElseThrow();
        boolean strict = !trained && other.equals(STRICT);
        return (strict || ROUNDINGS.contains(other))
                && ROUNDINGS.contains(wanted)
                && entry.layer().window().stream().allMatch(window -> window.fitsWhole(entry.input()));
    }

    private void tell(Fact fact, String layer, String rule, Claim expected, Object found) {
        comparison.compare(fact, layer, rule, expected, Witness.DEEPLEARNING4J, found);
    }

    private void missing(String layer) {
        comparison.disagree(layer, "layer", Claim.stated("there"), Witness.DEEPLEARNING4J, "none of that name");
    }

    private void unknown(String layer) {
        comparison.disagree(
                layer, "layer", Claim.stated("one of the document's"), Witness.DEEPLEARNING4J, "one that it lacks");
    }

    private static List<String> names(List<LayerAccount> accounts) {
        return accounts.stream().map(LayerAccount::name).toList();
    }
}
