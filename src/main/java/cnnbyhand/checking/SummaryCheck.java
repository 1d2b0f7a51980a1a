package cnnbyhand.checking;

import cnnbyhand.byhand.Entry;
import cnnbyhand.byhand.Ledger;
import cnnbyhand.byhand.NamedShape;
import cnnbyhand.byhand.Shape;
import cnnbyhand.checking.BuiltParts.BuiltPart;
import cnnbyhand.checking.Comparison.Claim;
import cnnbyhand.checking.SummaryText.PrintedLayer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.deeplearning4j.nn.graph.vertex.GraphVertex;
import org.deeplearning4j.nn.layers.FrozenLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;

/** Hears the text of Deeplearning4j's summary as one more witness: every number in it is compared with the hand-kept book. */
public final class SummaryCheck {
    private final Comparison comparison;
    private final List<String> notCompared = new ArrayList<>();

    private SummaryCheck(Comparison comparison) {
        this.comparison = comparison;
    }

    /** The same verdict with what the texts of these summaries say. */
    public static Verdict hear(Verdict verdict, BuiltParts built) {
        if (built.parts().isEmpty() && built.graph().isEmpty()) {
            return verdict;
        }
        SummaryCheck check = new SummaryCheck(new Comparison(verdict.model()));
        built.parts().forEach(part -> check.hear(part::summary, text -> check.compare(part, text)));
        built.graph().ifPresent(graph -> check.hear(graph::summary, text -> check.compare(graph, text)));
        return verdict.hearing(Witness.SUMMARY, check.comparison, check.notCompared);
    }

    /** What is wrong in the text of a summary. */
    static List<Disagreement> disagreements(BuiltPart part, String text) {
        SummaryCheck check = new SummaryCheck(new Comparison(part.book().name()));
        check.compare(part, SummaryText.of(text));
        return check.comparison.disagreements();
    }

    /** What is wrong in the text of a graph's summary. */
    static List<Disagreement> disagreements(BuiltGraph graph, String text) {
        SummaryCheck check = new SummaryCheck(new Comparison(graph.book().name()));
        check.compare(graph, SummaryText.of(text));
        return check.comparison.disagreements();
    }

    private void hear(Supplier<String> summary, Consumer<SummaryText> compared) {
        String text;
        try {
            text = summary.get();
        } catch (RuntimeException refusal) {
            notCompared.add("Deeplearning4j's summary, which it cannot print: " + Check.reason(refusal));
            return;
        }
        compared.accept(SummaryText.of(text));
    }

    private void compare(BuiltPart part, SummaryText text) {
        Ledger ledger = part.book().ledger();
        MultiLayerNetwork network = part.network();
        Alignment alignment = new Alignment(ledger, network.getLayerWiseConfigurations());
        Shape before = ledger.input();
        for (int index = 0; index < text.rows().size(); index++) {
            PrintedLayer row = text.rows().get(index);
            String name = alignment.name(index);
            Optional<Entry> entry = ledger.entry(name);
            if (entry.isPresent()) {
                tell(
                        row.name(),
                        "what the row above puts out",
                        Claim.stated(before),
                        row.inputs().get(0));
                new PrintedRowCheck(
                                entry.get(),
                                row,
                                alignment.layer(index),
                                network.getLayer(index).paramTable(),
                                alignment.isFlattened(name) || alignment.isBeforeFlatten(name),
                                comparison)
                        .compare(notCompared::add);
            }
            before = row.output().orElse(before);
        }
        totals(
                text,
                ledger.entries().stream(),
                IntStream.range(0, alignment.size())
                        .filter(index -> network.getLayer(index) instanceof FrozenLayer)
                        .mapToObj(alignment::name)
                        .flatMap(name -> ledger.entry(name).stream()));
    }

    private void compare(BuiltGraph graph, SummaryText text) {
        GraphAlignment alignment = graph.alignment();
        for (Entry entry : alignment.entries()) {
            if (alignment.vertex(entry).isPresent()) {
                text.rows().stream()
                        .filter(row -> row.name().equals(entry.name()))
                        .findFirst()
                        .ifPresentOrElse(
                                row -> compare(graph, entry, row),
                                () -> tell(entry.name(), "row", Claim.stated("there"), "none of that name"));
            }
        }
        totals(text, alignment.entries().stream(), alignment.entries().stream().filter(entry -> Optional.ofNullable(
                        vertex(graph, entry))
                .map(GraphVertex::getLayer)
                .filter(FrozenLayer.class::isInstance)
                .isPresent()));
    }

    private void compare(BuiltGraph graph, Entry entry, PrintedLayer row) {
        GraphAlignment alignment = graph.alignment();
        tell(
                entry.name(),
                "vertex inputs",
                Claim.stated(alignment.sources(entry).toString()),
                row.sources().orElse("none"));
        if (!row.inputs().isEmpty()) {
            Shape given = given(graph, alignment.sources(entry).get(0));
            tell(
                    entry.name(),
                    "what goes into it",
                    Claim.stated(given),
                    row.inputs().get(0));
        }
        new PrintedRowCheck(
                        entry,
                        row,
                        GraphAccounts.inside(alignment.vertex(entry).orElseThrow()),
                        vertex(graph, entry).paramTable(false),
                        false,
                        comparison)
                .compare(notCompared::add);
    }

    /** What a row or an input gives. */
    private static Shape given(BuiltGraph graph, String name) {
        return graph.inputs().stream()
                .filter(input -> input.name().equals(name))
                .map(NamedShape::shape)
                .findFirst()
                .orElseGet(() ->
                        graph.book().ledger().entry(name).orElseThrow().output().shape());
    }

    private static GraphVertex vertex(BuiltGraph graph, Entry entry) {
        return graph.graph().getVertex(entry.name());
    }

    /** Statistics are trainable in these lines, but for those of what {@code FrozenLayer} freezes. */
    private void totals(SummaryText text, Stream<Entry> all, Stream<Entry> frozen) {
        long total = parameters(all);
        long fixed = parameters(frozen);
        total(text, "Total", total);
        total(text, "Trainable", total - fixed);
        total(text, "Frozen", fixed);
    }

    private static long parameters(Stream<Entry> entries) {
        return entries.mapToLong(PrintedRowCheck::parameters).sum();
    }

    private void total(SummaryText text, String word, long expected) {
        Object found = text.totals().containsKey(word) ? text.totals().get(word) : "no such line";
        tell("network", word.toLowerCase(Locale.ROOT) + " parameters", Claim.stated(expected), found);
    }

    private void tell(String layer, String rule, Claim expected, Object found) {
        comparison.compare(Fact.NUMBER, layer, rule, expected, Witness.SUMMARY, found);
    }
}
