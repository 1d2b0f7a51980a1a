package cnnbyhand.quiz;

import cnnbyhand.byhand.BatchNormalization;
import cnnbyhand.byhand.Convolution;
import cnnbyhand.byhand.Dense;
import cnnbyhand.byhand.Flatten;
import cnnbyhand.byhand.Layer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The hand-kept book's rules in letters, and what the letters stand for. */
final class Rules {
    private Rules() {}

    /** The rule of one cell with its letters explained. */
    static String hint(Row row, Cell cell) {
        return rule(row, cell)
                + (cell == Cell.SHAPE ? shapeLetters(row.layer(), rule(row, cell)) : countLetters(row.layer()));
    }

    /** What the rule is for, and the rule: {@code parameters of dense: i·o + o}. */
    static String titled(Row row, Cell cell) {
        return (cell == Cell.SHAPE ? "output shape" : "parameters") + " of "
                + row.layer().kind() + ": " + rule(row, cell);
    }

    private static String rule(Row row, Cell cell) {
        String rule = row.working(cell).rule();
        return cell == Cell.PARAMETERS && rule.equals("0") ? "0, as it learns nothing" : rule;
    }

    private static String shapeLetters(Layer layer, String rule) {
        if (layer.sliding().isPresent()) {
            return "; " + windowLetters(rule)
                    + (layer instanceof Convolution ? "; a channel for each filter" : "; all channels stay");
        }
        if (layer instanceof Dense) {
            return "; o the units";
        }
        return layer instanceof Flatten ? "; height, width and channels of what comes in" : "";
    }

    /** The letters that this rule has, as padding and gaps are not in all. */
    private static String windowLetters(String rule) {
        return Stream.of(
                        "n here a side of the input",
                        "f of the window",
                        "s the stride",
                        "p the padding at either end",
                        "d the dilation")
                .filter(letter -> rule.contains(letter.substring(0, 1)))
                .collect(Collectors.joining(", "));
    }

    private static String countLetters(Layer layer) {
        if (layer instanceof Convolution) {
            return "; f the window's side, C the channels that come in, n here the filters";
        }
        if (layer instanceof Dense) {
            return "; i the values that come in, o the units";
        }
        return layer instanceof BatchNormalization ? "; C the channels: gamma, beta, running mean and variance" : "";
    }
}
