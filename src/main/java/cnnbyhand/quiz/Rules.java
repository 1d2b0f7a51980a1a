package cnnbyhand.quiz;

import cnnbyhand.byhand.BatchNormalization;
import cnnbyhand.byhand.Convolution;
import cnnbyhand.byhand.Dense;
import cnnbyhand.byhand.Flatten;
import cnnbyhand.byhand.Layer;

/** The hand-kept book's rules in letters, and what the letters stand for. */
final class Rules {
    private Rules() {}

    /** The rule of one cell with its letters explained. */
    static String hint(Row row, Cell cell) {
        return rule(row, cell) + (cell == Cell.SHAPE ? shapeLetters(row.layer()) : countLetters(row.layer()));
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

    private static String shapeLetters(Layer layer) {
        if (layer.sliding().isPresent()) {
            return "; n side of the input, f of the window, s stride, p padding; "
                    + (layer instanceof Convolution ? "a channel for each filter" : "all channels stay");
        }
        if (layer instanceof Dense) {
            return "; o the units";
        }
        return layer instanceof Flatten ? "; height, width and channels of what comes in" : "";
    }

    private static String countLetters(Layer layer) {
        if (layer instanceof Convolution) {
            return "; f the window's side, C the channels that come in, n the filters";
        }
        if (layer instanceof Dense) {
            return "; i the values that come in, o the units";
        }
        return layer instanceof BatchNormalization ? "; C the channels: gamma, beta, running mean and variance" : "";
    }
}
