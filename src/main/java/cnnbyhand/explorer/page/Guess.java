package cnnbyhand.explorer.page;

import cnnbyhand.byhand.Entry;
import cnnbyhand.byhand.GeneralSlips;
import cnnbyhand.byhand.Ledger;
import cnnbyhand.byhand.Situation;
import cnnbyhand.byhand.Slips;
import cnnbyhand.byhand.WrongAnswer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What was said of a layer before it was shown, and the slips that lead there: those that the quiz knows, made in this layer.
 *
 * @param ledger the right book
 * @param entry the layer's line in it
 * @param shape whether the output shape was asked, and not the count of parameters
 */
record Guess(Ledger ledger, Entry entry, boolean shape) {
    private static final int MOST = 2;

    /** Whether it is right, and if not why, as JSON; what cannot be read is refused. */
    String json(String typed) {
        Optional<List<Long>> numbers = shape ? TypedAnswer.shape(typed) : TypedAnswer.count(typed);
        if (numbers.isEmpty()) {
            return JsonWriter.object(json -> json.put("refused", form()));
        }
        boolean right = says(numbers.get(), right());
        List<WrongAnswer> slips = right ? List.of() : likeliest(numbers.get());
        return JsonWriter.object(json -> json.put("right", right).raw("slips", JsonWriter.array(slips, Guess::slip)));
    }

    private String form() {
        return shape
                ? "the shape must be sides such as 5×5×16, or one number such as 400"
                : "the count must be a whole number such as 2,416";
    }

    private List<Long> right() {
        return shape
                ? entry.output().shape().sides()
                : List.of(entry.parameters().total().value());
    }

    /** Those that come to the very numbers, otherwise those that do with a batch in front. */
    private List<WrongAnswer> likeliest(List<Long> numbers) {
        List<WrongAnswer> all = all();
        List<WrongAnswer> exact =
                all.stream().filter(each -> numbers.equals(each.numbers())).toList();
        List<WrongAnswer> found = exact.isEmpty()
                ? all.stream().filter(each -> says(numbers, each.numbers())).toList()
                : exact;
        return found.isEmpty() ? whereNothingIsKept(numbers) : distinct(found);
    }

    private List<WrongAnswer> all() {
        int place = ledger.entries().indexOf(entry);
        Situation here = new Situation(ledger, place, entry.input());
        return Slips.attempt(() -> shape
                        ? GeneralSlips.ofShape(entry.layer(), here, GeneralSlips.NO_BATCH)
                        : GeneralSlips.ofCount(entry.layer(), here, GeneralSlips.NO_BATCH))
                .orElse(List.of());
    }

    private List<WrongAnswer> whereNothingIsKept(List<Long> numbers) {
        boolean nothing = !shape && entry.parameters().total().value() == 0;
        return nothing
                ? List.of(GeneralSlips.nothingKept(entry.layer(), numbers.get(0).toString()))
                : List.of();
    }

    private static List<WrongAnswer> distinct(List<WrongAnswer> found) {
        List<WrongAnswer> distinct = new ArrayList<>();
        for (WrongAnswer each : found) {
            if (distinct.size() < MOST && distinct.stream().noneMatch(other -> isLike(each, other))) {
                distinct.add(each);
            }
        }
        return distinct;
    }

    private static boolean isLike(WrongAnswer one, WrongAnswer other) {
        return one.slip() == other.slip() || one.derivation().equals(other.derivation());
    }

    private static boolean says(List<Long> numbers, List<Long> other) {
        return numbers.equals(other)
                || numbers.size() == other.size() + 1
                        && numbers.subList(1, numbers.size()).equals(other);
    }

    private static String slip(WrongAnswer wrong) {
        return JsonWriter.object(json -> json.put("word", wrong.slip().word())
                .put("sentence", wrong.slip().sentence() + (wrong.note().isEmpty() ? "" : " " + wrong.note()))
                .put("derivation", wrong.derivation()));
    }
}
