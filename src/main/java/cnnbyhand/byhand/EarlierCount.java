package cnnbyhand.byhand;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The count of the nearest earlier layer that has any, and what is otherwise here. */
final class EarlierCount {
    private EarlierCount() {}

    static void of(Layer layer, Situation here, Slips to) {
        here.earlier()
                .filter(before -> before.parameters().total().value() > 0)
                .findFirst()
                .ifPresent(before -> to.value(
                        GeneralSlips.EARLIER_COUNT,
                        List.of(before.parameters().total().value()),
                        before.parameters().total().expression().equation(),
                        "It is " + before.name() + "'s; " + difference(layer, here.input(), before) + "."));
    }

    /** {@code C is 64 here, not 32}; or this layer's own rule where no letter tells them apart. */
    private static String difference(Layer layer, Shape input, Entry before) {
        Count count = layer.parameters(input).total();
        if (count.value() == 0) {
            return "this layer keeps no numbers";
        }
        Map<String, Long> there = before.layer().countLetters(before.input()).stream()
                .collect(Collectors.toMap(Letter::letter, Letter::value));
        String differing = layer.countLetters(input).stream()
                .filter(here -> there.containsKey(here.letter()) && there.get(here.letter()) != here.value())
                .map(here -> here.letter() + " is " + Expression.grouped(here.value()) + " here, not "
                        + Expression.grouped(there.get(here.letter())))
                .collect(Collectors.joining(", "));
        return layer.kind().equals(before.layer().kind()) && !differing.isEmpty()
                ? differing
                : "the rule here is " + count.rule();
    }
}
