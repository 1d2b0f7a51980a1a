package cnnbyhand.checking;

import cnnbyhand.byhand.Count;
import cnnbyhand.byhand.Entry;
import cnnbyhand.byhand.Ledger;
import cnnbyhand.byhand.ParameterArray;
import cnnbyhand.byhand.Shape;
import cnnbyhand.checking.Comparison.Claim;
import cnnbyhand.checking.twins.Twin;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.deeplearning4j.nn.conf.layers.LossLayer;
import org.deeplearning4j.nn.layers.FrozenLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Hears the text of Deeplearning4j's summary as one more witness: every number in it is compared with the hand-kept book. */
public final class SummaryCheck {
    private static final String OUTPUT = "output shape";

    private final Ledger ledger;
    private final MultiLayerNetwork network;
    private final Alignment alignment;
    private final Comparison comparison;
    private final List<String> notCompared = new ArrayList<>();

    private SummaryCheck(BuiltParts.BuiltPart part, Comparison comparison) {
        this.ledger = part.book().ledger();
        this.network = part.network();
        this.alignment = new Alignment(ledger, network.getLayerWiseConfigurations());
        this.comparison = comparison;
    }

    /** The same verdict with what the texts of these parts' summaries say. */
    public static Verdict hear(Verdict verdict, BuiltParts built) {
        Comparison comparison = new Comparison(verdict.model());
        List<String> notCompared = new ArrayList<>();
        for (BuiltParts.BuiltPart part : built.parts()) {
            SummaryCheck check = new SummaryCheck(part, comparison);
            check.compare(part);
            notCompared.addAll(check.notCompared);
        }
        return built.parts().isEmpty() ? verdict : verdict.hearing(Witness.SUMMARY, comparison, notCompared);
    }

    /** What is wrong in the text of a summary. */
    static List<Disagreement> disagreements(BuiltParts.BuiltPart part, String text) {
        Comparison comparison = new Comparison(part.book().name());
        new SummaryCheck(part, comparison).compare(SummaryText.of(text));
        return comparison.disagreements();
    }

    private void compare(BuiltParts.BuiltPart part) {
        String text;
        try {
            text = part.summary();
        } catch (RuntimeException refusal) {
            notCompared.add("Deeplearning4j's summary, which it cannot print: " + Check.reason(refusal));
            return;
        }
        compare(SummaryText.of(text));
    }

    private void compare(SummaryText text) {
        Shape before = ledger.input();
        for (int index = 0; index < text.rows().size(); index++) {
            SummaryText.PrintedLayer row = text.rows().get(index);
            Optional<Entry> entry = ledger.entry(alignment.name(index));
            if (entry.isPresent()) {
                tell(
                        row.name(),
                        "what the row above puts out",
                        Claim.stated(before),
                        row.inputs().get(0));
                compare(entry.get(), row, index);
            }
            before = row.output().orElse(before);
        }
        totals(text);
    }

    private void compare(Entry entry, SummaryText.PrintedLayer row, int index) {
        Count total = entry.parameters().total();
        tell(entry.name(), "parameters", new Claim(total.value(), total.derivation()), row.parameters());
        compareShape(
                entry,
                "input shape",
                Claim.stated(entry.input()),
                row.inputs().get(row.inputs().size() - 1));
        compareOutput(entry, row, index);
        compareEnds(entry, row.ends());
        row.arrays().forEach((key, sides) -> compareArray(entry, index, key, sides));
    }

    private void compareOutput(Entry entry, SummaryText.PrintedLayer row, int index) {
        Claim expected = Claim.output(entry);
        if (row.output().isPresent()) {
            compareShape(entry, OUTPUT, expected, row.output().get());
        } else if (alignment.layer(index) instanceof LossLayer) {
            notCompared.add("the output of " + entry.name() + " in the summary, which is 0 for every loss layer");
        } else {
            tell(entry.name(), OUTPUT, expected, 0);
        }
    }

    /** Around a flatten, which Deeplearning4j may put elsewhere, as many values are the same shape. */
    private void compareShape(Entry entry, String rule, Claim expected, Shape found) {
        Shape shape = (Shape) expected.value();
        boolean moved = alignment.isFlattened(entry.name()) || alignment.isBeforeFlatten(entry.name());
        boolean same = moved && Shapes.flat(shape).equals(Shapes.flat(found));
        tell(entry.name(), rule, expected, same ? shape : found);
    }

    private void compareEnds(Entry entry, List<Long> ends) {
        if (ends.isEmpty()) {
            return;
        }
        long vocabulary = entry.layer().vocabulary();
        long inputs = vocabulary > 0 ? vocabulary : entry.input().channels();
        tell(entry.name(), "channels or units in", Claim.stated(inputs), ends.get(0));
        tell(
                entry.name(),
                "channels or units out",
                Claim.stated(entry.output().shape().channels()),
                ends.get(1));
    }

    /** Sides are read in the book's order through the array that they belong to, if it has them. */
    private void compareArray(Entry entry, int index, String key, List<Long> printed) {
        INDArray array = network.getLayer(index).paramTable().get(key);
        boolean own = array != null && sides(array.shape()).equals(printed);
        ParameterArray.Role role = ParameterReading.role(key);
        String found = own
                ? new ParameterReading(Twin.of(entry.layer()), alignment.layer(index))
                        .arrays(Map.of(key, array))
                        .get(0)
                        .dimensions()
                : ParameterArray.dimensions(printed);
        String expected = entry.arrays().stream()
                .filter(each -> each.role() == role)
                .map(ParameterArray::dimensions)
                .findFirst()
                .orElse("none");
        tell(entry.name(), role.toString(), Claim.stated(expected), found);
    }

    private static List<Long> sides(long[] shape) {
        List<Long> sides = new ArrayList<>();
        for (long side : shape) {
            sides.add(side);
        }
        return sides;
    }

    /** Statistics are trainable in these lines, but for those of what {@code FrozenLayer} freezes. */
    private void totals(SummaryText text) {
        long frozen = 0;
        for (int index = 0; index < alignment.size(); index++) {
            Optional<Entry> entry = ledger.entry(alignment.name(index));
            if (network.getLayer(index) instanceof FrozenLayer && entry.isPresent()) {
                frozen += entry.get().parameters().total().value();
            }
        }
        total(text, "Total", ledger.parameters());
        total(text, "Trainable", ledger.parameters() - frozen);
        total(text, "Frozen", frozen);
    }

    private void total(SummaryText text, String word, long expected) {
        Object found = text.totals().containsKey(word) ? text.totals().get(word) : "no such line";
        tell("network", word.toLowerCase(Locale.ROOT) + " parameters", Claim.stated(expected), found);
    }

    private void tell(String layer, String rule, Claim expected, Object found) {
        comparison.compare(Fact.NUMBER, layer, rule, expected, Witness.SUMMARY, found);
    }
}
