package cnnbyhand.lessons.cells;

import cnnbyhand.byhand.Count;
import cnnbyhand.byhand.Entry;
import cnnbyhand.byhand.Expression;
import cnnbyhand.byhand.Ledger;
import cnnbyhand.byhand.Output;
import cnnbyhand.byhand.WeightedSum;
import cnnbyhand.checking.Disagreement;
import cnnbyhand.checking.Verdict;
import cnnbyhand.tables.ConfusionTable;
import cnnbyhand.tables.Derivations;
import cnnbyhand.tables.Numbers;
import cnnbyhand.tables.PageWidth;
import cnnbyhand.tables.SideBySide;
import cnnbyhand.tables.Table;
import cnnbyhand.training.Confusion;
import cnnbyhand.training.History;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** How the things that a lesson speaks of are written on the blackboard. */
final class Lines {
    private static final int HEADING_WIDTH = 8;
    private static final int DIGITS = 4;

    private Lines() {}

    /** @param width of the blackboard */
    static List<String> of(Object what, int width) {
        if (what instanceof Collection<?> many) {
            return many.stream().flatMap(each -> of(each, width).stream()).toList();
        } else if (what instanceof Table table) {
            return table.text();
        } else if (what instanceof Verdict verdict) {
            return verdict(verdict, width);
        } else if (what instanceof Disagreement disagreement) {
            return disagreement(disagreement);
        } else if (what instanceof Confusion confusion) {
            return ConfusionTable.of(confusion, Experiment.DATA, HEADING_WIDTH).text();
        } else if (what instanceof History history) {
            return Tables.of(history).text();
        } else if (what instanceof WeightedSum pixel) {
            return PixelLines.of(pixel);
        } else if (what instanceof BufferedImage) {
            throw new IllegalArgumentException("a picture must have a caption: show(picture, \"what is to be seen\")");
        }
        return ofTheBook(what);
    }

    /** A number as the book writes it: counts in groups of three digits, measured values with four places. */
    static String cell(Object value) {
        if (value instanceof Long || value instanceof Integer) {
            return Expression.grouped(((Number) value).longValue());
        }
        return value instanceof Double measured ? Numbers.fixed(measured, DIGITS) : String.valueOf(value);
    }

    private static List<String> ofTheBook(Object what) {
        if (what instanceof Ledger ledger) {
            return Tables.of(ledger).text();
        } else if (what instanceof Entry entry) {
            return Derivations.of(entry);
        } else if (what instanceof Output output) {
            return List.of(output.rule() + ":  " + output.derivation() + "  →  " + output.shape());
        } else if (what instanceof Count count) {
            return List.of(count.rule() + ":  " + count.derivation());
        } else if (what instanceof Expression expression) {
            return List.of(expression.equation());
        }
        return cell(what).lines().toList();
    }

    private static List<String> verdict(Verdict verdict, int width) {
        List<String> lines = new ArrayList<>(SideBySide.text(verdict, width));
        lines.add("");
        lines.addAll(
                verdict.summary().replace(" agree: ", " agree:\n    ").lines().toList());
        verdict.disagreements().stream().map(Lines::disagreement).forEach(lines::addAll);
        return lines;
    }

    /** One line, or two where both values together are too long for one. */
    private static List<String> disagreement(Disagreement disagreement) {
        String sentence = disagreement.sentence();
        return sentence.length() <= PageWidth.CELL
                ? List.of(sentence)
                : sentence.replace(", found ", ",\n    found ").lines().toList();
    }
}
