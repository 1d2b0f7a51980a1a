package cnnbyhand.quiz;

import cnnbyhand.byhand.Expression;
import cnnbyhand.byhand.Letter;
import cnnbyhand.byhand.Slips;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The count of the nearest earlier layer that has any, and what is otherwise here. */
final class EarlierCount {
    private EarlierCount() {}

    static void of(Row row, Slips to) {
        row.earlier()
                .filter(before -> count(before).value() > 0)
                .findFirst()
                .ifPresent(before -> to.value(
                        GeneralSlips.EARLIER_COUNT,
                        List.of(count(before).value()),
                        count(before).equation(),
                        "It is " + before.name() + "'s; " + difference(row, before) + "."));
    }

    /** {@code C is 64 here, not 32}; or this layer's own rule where no letter tells them apart. */
    private static String difference(Row row, Row before) {
        if (count(row).value() == 0) {
            return "this layer keeps no numbers";
        }
        Map<String, Long> there = before.layer().countLetters(before.input()).stream()
                .collect(Collectors.toMap(Letter::letter, Letter::value));
        String differing = row.layer().countLetters(row.input()).stream()
                .filter(here -> there.containsKey(here.letter()) && there.get(here.letter()) != here.value())
                .map(here -> here.letter() + " is " + Expression.grouped(here.value()) + " here, not "
                        + Expression.grouped(there.get(here.letter())))
                .collect(Collectors.joining(", "));
        return row.layer().kind().equals(before.layer().kind()) && !differing.isEmpty()
                ? differing
                : "the rule here is " + row.working(Cell.PARAMETERS).rule();
    }

    private static Expression count(Row row) {
        return row.layer().parameters(row.input()).total().expression();
    }
}
