package cnnbyhand.keeping;

import cnnbyhand.byhand.Expression;
import cnnbyhand.data.ImageData;
import cnnbyhand.published.Trainable;
import cnnbyhand.tables.Numbers;
import cnnbyhand.tables.Table;
import cnnbyhand.tables.TrainingTable;
import cnnbyhand.training.Epoch;
import cnnbyhand.training.History;
import java.util.ArrayList;
import java.util.List;

/** A finished training as one page with its figures and pictures, in GitHub's Markdown. */
final class ResultPage {
    private static final int MOST_EPOCHS = 12;

    /** Of a training's table: its times differ from run to run. */
    private static final int COLUMNS = 5;

    private final Trainable model;
    private final ImageData data;
    private final History history;
    private final boolean filters;

    /** @param filters whether there is a picture of the first filters */
    ResultPage(Trainable model, ImageData data, History history, boolean filters) {
        this.model = model;
        this.data = data;
        this.history = history;
        this.filters = filters;
    }

    /** @param command what is to be typed to do it again */
    List<String> lines(String command) {
        List<String> lines = new ArrayList<>();
        lines.add("# " + model.name() + " on " + data.title());
        add(lines, network());
        add(lines, outcome());
        data.remarks().forEach(remark -> add(lines, "- " + remark));
        add(lines, "```");
        lines.addAll(List.of(command, "```"));
        add(lines, "[run.json](run.json) keeps all options, versions and the data's check sums.");
        addTraining(lines);
        if (filters) {
            addPicture(lines, "The first layer's filters", "filters.png");
            addPicture(lines, "The same filters before and after training", "filters-before-and-after.png");
        }
        addPicture(lines, "One image after every layer", "feature-maps.png");
        addPicture(lines, "One image before and after training", "feature-maps-before-and-after.png");
        addPicture(lines, "What was mistaken for what ([as a table](confusion.csv))", "confusion.png");
        addPicture(lines, "The most confident mistakes ([as a table](mistakes.csv))", "mistakes.png");
        add(lines, "Each picture is also there as an SVG file, the feature maps as slides of six layers, too.");
        add(lines, "## The two books");
        add(lines, "[Layer by layer](table.md), and [the arithmetic of every number](derivations.txt).");
        return lines;
    }

    private String network() {
        return model.description() + ", "
                + Expression.grouped(model.network().ledger().parameters()) + " parameters.";
    }

    private String outcome() {
        int passes = history.completed();
        return "**" + Numbers.percent(history.last().testAccuracy()) + " of "
                + Expression.grouped(history.scores().examples()) + " test images classified correctly** after "
                + passes
                + (passes == 1 ? " epoch" : " epochs") + " on "
                + Expression.grouped(data.train().count()) + " training images; "
                + Numbers.fixed(history.seconds(), 0) + " seconds of training.";
    }

    private void addTraining(List<String> lines) {
        add(lines, "## The training ([every epoch](training.csv))");
        lines.add("");
        lines.addAll(epochs().markdown());
        add(lines, "![Loss and accuracy over the epochs](curves.png)");
    }

    /** Every epoch, or about a dozen evenly spread ones, the last in any case. */
    private Table epochs() {
        int step = (history.completed() + MOST_EPOCHS - 1) / MOST_EPOCHS;
        List<Epoch> shown = history.epochs().stream()
                .filter(epoch -> epoch.number() % step == 0 || epoch.number() == history.completed())
                .toList();
        return TrainingTable.shown(shown).first(COLUMNS);
    }

    private static void addPicture(List<String> lines, String heading, String file) {
        add(lines, "## " + heading);
        add(lines, "![" + heading.replaceFirst(" \\(.*", "") + "](" + file + ")");
    }

    private static void add(List<String> lines, String paragraph) {
        lines.add("");
        lines.add(paragraph);
    }
}
