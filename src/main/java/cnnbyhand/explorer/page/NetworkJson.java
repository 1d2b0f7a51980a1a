package cnnbyhand.explorer.page;

import cnnbyhand.byhand.Count;
import cnnbyhand.byhand.Derivation;
import cnnbyhand.byhand.Entry;
import cnnbyhand.byhand.Expression;
import cnnbyhand.byhand.Layer;
import cnnbyhand.byhand.Ledger;
import cnnbyhand.byhand.Letter;
import cnnbyhand.byhand.Shape;
import java.util.List;
import java.util.Optional;

/** A draft and all that follows from it, in the words of the book, as JSON. */
final class NetworkJson {
    private NetworkJson() {}

    static String of(Draft draft, boolean changed) {
        Draft.Worked worked = draft.worked();
        return JsonWriter.object(json -> json.put("name", draft.described().name())
                .raw("input", shape(draft.input()))
                .put("undo", changed)
                .raw("layers", JsonWriter.array(draft.rows(), layer -> layer(layer, worked.ledger())))
                .raw("totals", totals(worked.ledger()))
                .put("stated", stated(worked.ledger()))
                .raw("fault", fault(worked)));
    }

    /** From which layer on the numbers rest on a stated shape, and who states it; empty where all follow from rules. */
    private static String stated(Ledger ledger) {
        return ledger.firstStated()
                .flatMap(ledger::entry)
                .flatMap(entry -> entry.layer().stated().map(by -> entry.name() + ": " + by))
                .orElse("");
    }

    private static String fault(Draft.Worked worked) {
        return worked.layer().isEmpty()
                ? "null"
                : JsonWriter.object(json -> json.put("layer", worked.layer()).put("sentence", worked.sentence()));
    }

    /** A layer that fits is the book's, which may state of its input what now goes in. */
    private static String layer(Layer told, Ledger ledger) {
        Optional<Entry> entry = ledger.entry(told.name());
        Layer layer = entry.map(Entry::layer).orElse(told);
        return JsonWriter.object(json -> {
            json.put("name", layer.name())
                    .put("kind", layer.kind())
                    .put("description", layer.description())
                    .put("rests", layer.rests())
                    .raw("settings", LayerSettings.values(layer));
            entry.ifPresent(worked -> {
                worked(json, worked);
                json.raw("from", JsonWriter.array(from(worked, ledger), JsonWriter::quoted));
            });
        });
    }

    /** The names of what goes in, where that is not the row above alone. */
    private static List<String> from(Entry entry, Ledger ledger) {
        return ledger.namedInputs(ledger.entries().indexOf(entry));
    }

    /** What only a layer that fits its input has. */
    private static void worked(JsonWriter json, Entry entry) {
        Layer layer = entry.layer();
        json.raw("in", shape(entry.input()))
                .put("inputs", entry.inputsInWords())
                .raw("out", shape(entry.output().shape()))
                .raw("derivations", JsonWriter.array(entry.derivations(), NetworkJson::derivation))
                .put("channels", layer.channels(entry.input()))
                .put("shapeLetters", layer.shapeLetters())
                .raw("countLetters", JsonWriter.array(layer.countLetters(entry.input()), NetworkJson::letter))
                .put("parameters", number(entry.parameters().total().value()))
                .put("trained", number(entry.parameters().trained()))
                .raw("weights", count(entry.parameters().weights()))
                .raw("biases", count(entry.parameters().biases()))
                .raw("statistics", count(entry.parameters().statistics()))
                .put("why", layer.whyNothingIsKept())
                .put("multiplyAccumulates", number(entry.multiplyAccumulates().value()))
                .put("activationBytes", number(entry.activationBytes().value()))
                .put("receptiveField", entry.receptiveField().toString());
    }

    private static String totals(Ledger ledger) {
        return JsonWriter.object(json -> json.put("parameters", number(ledger.parameters()))
                .put("trained", number(ledger.trained()))
                .put("frozen", number(ledger.frozen()))
                .put("statistics", number(ledger.statistics()))
                .put("multiplyAccumulates", number(ledger.multiplyAccumulates()))
                .put("activationBytes", number(ledger.activationBytes())));
    }

    private static String shape(Shape shape) {
        return JsonWriter.object(json ->
                json.put("text", shape.toString()).raw("sides", JsonWriter.array(shape.sides(), side -> "" + side)));
    }

    private static String derivation(Derivation derivation) {
        return JsonWriter.object(json -> json.put("name", derivation.name())
                .put("rule", derivation.rule())
                .put("equation", derivation.equation()));
    }

    private static String count(Count count) {
        return JsonWriter.object(json -> json.put("rule", count.rule()).put("equation", count.derivation()));
    }

    private static String letter(Letter letter) {
        return JsonWriter.object(json -> json.put("letter", letter.letter())
                .put("meaning", letter.meaning())
                .put("value", number(letter.value())));
    }

    private static String number(long number) {
        return Expression.grouped(number);
    }
}
