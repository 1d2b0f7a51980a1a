package cnnbyhand.tables;

import cnnbyhand.data.Examples;
import cnnbyhand.data.ImageData;
import cnnbyhand.tables.Table.Column;
import cnnbyhand.training.Prediction;
import cnnbyhand.training.Scores;
import java.util.List;

/** The most confident mistakes, a row each. Places in the test set count from 0, probabilities run from 0 to 1. */
public final class MistakesTable {
    private MistakesTable() {}

    public static Table of(Scores scores, ImageData data) {
        return new Table(
                List.of(
                        Column.text("data"),
                        Column.number("test image"),
                        Column.text("file"),
                        Column.text("true class"),
                        Column.text("predicted class"),
                        Column.number("probability")),
                scores.mistakes().stream().map(mistake -> row(mistake, data)).toList());
    }

    private static List<String> row(Prediction mistake, ImageData data) {
        Examples tests = data.test();
        return List.of(
                data.title(),
                Integer.toString(mistake.index()),
                tests.file(mistake.index()),
                name(mistake.label(), tests),
                name(mistake.predicted(), tests),
                Numbers.plain(mistake.probability(), 6));
    }

    /** The class that an output stands for; a network may have more outputs than the data has classes. */
    public static String name(int output, Examples examples) {
        return examples.classes().getOrDefault(output, "output " + output);
    }
}
