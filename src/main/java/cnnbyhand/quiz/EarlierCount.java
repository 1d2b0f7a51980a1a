package cnnbyhand.quiz;

import cnnbyhand.byhand.BatchNormalization;
import cnnbyhand.byhand.Convolution;
import cnnbyhand.byhand.Dense;
import cnnbyhand.byhand.Expression;
import cnnbyhand.byhand.Layer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The count of the nearest earlier layer that has any, and what is otherwise here. */
final class EarlierCount {
    private EarlierCount() {}

    static void of(Row row, Alternatives to) {
        row.earlier()
                .filter(before -> count(before).value() > 0)
                .findFirst()
                .ifPresent(before -> to.value(
                        Slip.EARLIER_COUNT,
                        Value.of(count(before).value()),
                        count(before).equation(),
                        "It is " + before.name() + "'s; " + difference(row, before) + "."));
    }

    /** {@code C is 64 here, not 32}; or this layer's own rule where no letter tells them apart. */
    private static String difference(Row row, Row before) {
        if (count(row).value() == 0) {
            return "this layer keeps no numbers";
        }
        Map<String, Long> there = letters(before);
        String differing = letters(row).entrySet().stream()
                .filter(here -> there.containsKey(here.getKey()))
                .filter(here -> !here.getValue().equals(there.get(here.getKey())))
                .map(here -> here.getKey() + " is " + here.getValue() + " here, not " + there.get(here.getKey()))
                .collect(Collectors.joining(", "));
        return row.layer().kind().equals(before.layer().kind()) && !differing.isEmpty()
                ? differing
                : "the rule here is " + row.working(Cell.PARAMETERS).rule();
    }

    /** What the letters of the layer's rule stand for, in the order in which the arithmetic comes to them. */
    private static Map<String, Long> letters(Row row) {
        Map<String, Long> letters = new LinkedHashMap<>();
        Layer layer = row.layer();
        if (layer instanceof Convolution convolution) {
            letters.put("f", convolution.window().vertical().kernel());
            letters.put("C", layer.volume(row.input()).channels());
            letters.put("n", convolution.filters());
        } else if (layer instanceof Dense dense) {
            letters.put("i", row.input().values().value());
            letters.put("o", dense.units());
        } else if (layer instanceof BatchNormalization normalization) {
            letters.put("C", normalization.channels());
        }
        return letters;
    }

    private static Expression count(Row row) {
        return row.layer().parameters(row.input()).total().expression();
    }
}
