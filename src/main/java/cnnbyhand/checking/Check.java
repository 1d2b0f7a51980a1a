package cnnbyhand.checking;

import cnnbyhand.byhand.Entry;
import cnnbyhand.byhand.Ledger;
import cnnbyhand.byhand.Settings;
import cnnbyhand.byhand.Shape;
import cnnbyhand.checking.Comparison.Claim;
import cnnbyhand.checking.Comparison.Fact;
import cnnbyhand.published.Model;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;

/** Compares one model's hand-kept book with Deeplearning4j's, a forward pass and the document's own print. */
public final class Check {
    private final Ledger ledger;
    private final List<LayerAccount> byHand;
    private final Alignment alignment;
    private final Comparison comparison;

    private Check(Model model) {
        this.ledger = model.network().ledger();
        this.byHand = byHand(model);
        this.alignment = new Alignment(ledger);
        this.comparison = new Comparison(model.name());
    }

    /** Checks {@code network}, which must be initialized, against the model's document. */
    public static Verdict of(Model model, MultiLayerNetwork network) {
        Check check = new Check(model);
        PublishedFigures.compare(model.published(), check.ledger, check.comparison);
        List<LayerAccount> accounts = check.deeplearning4j(network);
        return check.verdict(model.name(), accounts);
    }

    /** A model's hand-kept book in the form in which the books are compared; it needs no Deeplearning4j. */
    public static List<LayerAccount> byHand(Model model) {
        return HandKeptAccounts.of(
                model.network().ledger(),
                model.loss(),
                model.regimen().updater().toString());
    }

    private Verdict verdict(String model, List<LayerAccount> accounts) {
        return new Verdict(
                model,
                ledger,
                byHand,
                accounts,
                comparison.agreed(Fact.SHAPE),
                comparison.agreed(Fact.COUNT),
                comparison.agreed(Fact.SETTING),
                comparison.disagreements());
    }

    private List<LayerAccount> deeplearning4j(MultiLayerNetwork network) {
        try {
            Shape image = ledger.input();
            InputType type = InputType.convolutional(image.height(), image.width(), image.channels());
            List<LayerAccount> accounts = Deeplearning4jAccounts.of(network, type, alignment);
            compareBooks(accounts);
            compareForwardPass(network);
            return accounts;
        } catch (RuntimeException refusal) {
            comparison.disagree(
                    "network", "forward pass", Claim.stated("possible"), Witness.FORWARD_PASS, reason(refusal));
            return List.of();
        }
    }

    private void compareBooks(List<LayerAccount> found) {
        Map<String, LayerAccount> named =
                found.stream().collect(Collectors.toMap(LayerAccount::name, account -> account, (a, b) -> a));
        for (LayerAccount expected : byHand) {
            LayerAccount other = named.get(expected.name());
            if (other == null) {
                missing(expected.name(), Witness.DEEPLEARNING4J);
            } else {
                compareAccounts(expected, other);
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

    private void compareAccounts(LayerAccount expected, LayerAccount found) {
        Entry entry = ledger.entry(expected.name()).orElseThrow();
        tell(Fact.SETTING, expected.name(), "kind of layer", Claim.stated(expected.kind()), found.kind());
        Claim shape = new Claim(expected.output(), entry.output().derivation());
        tell(Fact.SHAPE, expected.name(), "output shape", shape, found.output());
        compareCounts(entry, found);
        tell(Fact.SHAPE, expected.name(), "arrays", Claim.stated(expected.arrays()), found.arrays());
        compareSettings(expected, found);
    }

    private void compareCounts(Entry entry, LayerAccount found) {
        tellCount(entry, "weights", entry.parameters().weights(), found.weights());
        tellCount(entry, "biases", entry.parameters().biases(), found.biases());
        tellCount(entry, "running statistics", entry.parameters().statistics(), found.statistics());
        tellCount(entry, "parameters", entry.parameters().total(), found.parameters());
    }

    private void tellCount(Entry entry, String rule, cnnbyhand.byhand.Count expected, long found) {
        tell(Fact.COUNT, entry.name(), rule, new Claim(expected.value(), expected.derivation()), found);
    }

    private void compareSettings(LayerAccount expected, LayerAccount found) {
        Set<String> either = new LinkedHashSet<>(expected.settings().keySet());
        either.addAll(found.settings().keySet());
        // A layer that has no parameters where it should have some has been reported with its counts.
        either.removeIf(setting -> setting.equals(Setting.UPDATER) && found.parameters() == 0);
        for (String setting : either) {
            String wanted = expected.settings().getOrDefault(setting, Settings.NONE);
            String other = found.settings().getOrDefault(setting, Settings.NONE);
            boolean immaterial = setting.equals(Settings.ROUNDING) && nothingToRound(expected.name(), wanted, other);
            String same = immaterial ? wanted : other;
            tell(Fact.SETTING, expected.name(), setting, Claim.stated(wanted), same);
        }
    }

    /** Where every window fits whole, rounding up and rounding down are one and the same. */
    private boolean nothingToRound(String layer, String wanted, String other) {
        Entry entry = ledger.entry(layer).orElseThrow();
        return SettingText.ROUNDINGS.containsAll(List.of(wanted, other))
                && entry.layer().window().stream().allMatch(window -> window.fitsWhole(entry.input()));
    }

    /** A layer that is missing has been reported with Deeplearning4j's book, which has the same names. */
    private void compareForwardPass(MultiLayerNetwork network) {
        Map<String, Shape> shapes = ForwardPass.shapes(network, ledger.input(), alignment);
        for (Entry entry : ledger.entries()) {
            Claim expected = new Claim(entry.output().shape(), entry.output().derivation());
            Optional<Shape> found = Optional.ofNullable(shapes.get(entry.name()));
            found.ifPresent(shape -> comparison.compare(
                    Fact.SHAPE, entry.name(), "output shape", expected, Witness.FORWARD_PASS, shape));
        }
    }

    private void tell(Fact fact, String layer, String rule, Claim expected, Object found) {
        comparison.compare(fact, layer, rule, expected, Witness.DEEPLEARNING4J, found);
    }

    private void missing(String layer, Witness witness) {
        comparison.disagree(layer, "layer", Claim.stated("there"), witness, "none of that name");
    }

    private void unknown(String layer) {
        comparison.disagree(
                layer, "layer", Claim.stated("one of the document's"), Witness.DEEPLEARNING4J, "one that it lacks");
    }

    private static List<String> names(List<LayerAccount> accounts) {
        return accounts.stream().map(LayerAccount::name).toList();
    }

    private static String reason(RuntimeException refusal) {
        String message = refusal.getMessage();
        return message == null
                ? refusal.getClass().getSimpleName()
                : message.lines().findFirst().orElse("");
    }
}
