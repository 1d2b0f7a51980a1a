package cnnbyhand.screen;

import cnnbyhand.byhand.Entry;
import cnnbyhand.byhand.Expression;
import cnnbyhand.byhand.FrameworkLedger;
import cnnbyhand.byhand.ImpossibleLayer;
import cnnbyhand.byhand.LayerFigure;
import cnnbyhand.byhand.Ledger;
import cnnbyhand.byhand.NamedShape;
import cnnbyhand.byhand.Network;
import cnnbyhand.byhand.RoundingChoice;
import cnnbyhand.byhand.Shape;
import cnnbyhand.checking.Check;
import cnnbyhand.checking.ImporterFindings;
import cnnbyhand.checking.LayerAccount;
import cnnbyhand.checking.Verdict;
import cnnbyhand.published.Model;
import cnnbyhand.reading.DescribedNetwork;
import cnnbyhand.reading.StatedWeights;
import cnnbyhand.tables.Letters;
import cnnbyhand.tables.PageWidth;
import cnnbyhand.tables.SideBySide;
import cnnbyhand.tables.Table;
import cnnbyhand.tables.Table.Column;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The part of the screen that needs no data: the document, both books, the arithmetic, the verdict. */
public final class BooksPage {
    private static final String THREE_TOTALS = "One network, three totals: ";
    private static final String KNOWN = "results/reference/deeplearning4j.md lists those that are known";
    private static final int BEHIND_A_TOTAL = 24;

    private final Network network;
    private final List<LayerAccount> byHand;
    private final List<Shape> otherImages;
    private final Screen screen;
    private final Details details;

    private BooksPage(
            Network network, List<LayerAccount> byHand, List<Shape> otherImages, Screen screen, Details details) {
        this.network = network;
        this.byHand = byHand;
        this.otherImages = otherImages;
        this.screen = screen;
        this.details = details;
    }

    public static BooksPage of(Model model, Screen screen, Details details) {
        return new BooksPage(model.network(), Check.byHand(model), model.otherImages(), screen, details);
    }

    public static BooksPage of(Network network, Screen screen, Details details) {
        return new BooksPage(network, Check.byHand(network), List.of(), screen, details);
    }

    /** A file's network: where it comes from. */
    public void opening(DescribedNetwork described) {
        screen.heading("CNN by Hand: " + network.name());
        screen.fact("file       " + described.format());
        screen.fact("network    " + counted(network.layers().size()) + ", " + inputs());
        screen.fact("weights    " + described.weights().map(BooksPage::place).orElse("none in the file"));
    }

    private String inputs() {
        List<NamedShape> inputs = network.ledger().inputs();
        return inputs.size() == 1
                ? "input of " + network.input()
                : "inputs "
                        + inputs.stream()
                                .map(input -> input.name() + " of " + input.shape())
                                .collect(Collectors.joining(", "));
    }

    private static String place(StatedWeights weights) {
        return weights.file().map(name -> "in " + name + ", beside the file").orElse("in the file");
    }

    static String counted(int layers) {
        return Expression.grouped(layers) + (layers == 1 ? " layer" : " layers");
    }

    /** A document's network: which document, and what differs from it. */
    public void opening(Model model) {
        screen.heading("CNN by Hand: " + model.name());
        screen.fact("document   " + model.document().number() + ", "
                + model.document().title());
        screen.fact("network    " + model.document().network() + ", images of "
                + model.network().input());
        List<String> deviations = model.document().deviations();
        screen.fact("deviations " + (deviations.isEmpty() ? "none" : deviations.get(0)));
        deviations.stream().skip(1).forEach(deviation -> screen.fact("           " + deviation));
    }

    /** Something behind a word that says what it is. */
    /** Deeplearning4j's book beside the hand-kept one, what the check has found, and what is to be known of the numbers. */
    public void books(Verdict verdict) {
        screen.heading("The two books (height × width × channels, batch left out)");
        List<String> table = details.figures().isEmpty()
                ? SideBySide.text(verdict, screen.width())
                : SideBySide.text(verdict, details.figures(), screen.width());
        screen.table(table);
        cut(table);
        verdict(verdict);
        figures(verdict);
        Ledger ledger = verdict.ledger();
        totals(ledger);
        frameworks(ledger);
        roundings();
    }

    /** Names that are cut may look alike. */
    private void cut(List<String> table) {
        if (table.stream().anyMatch(line -> line.contains(Table.CUT))) {
            screen.paragraph("What is cut at " + Table.CUT + " is whole in table.csv");
        }
    }

    /** Further columns, where they have no room beside the books. */
    private void figures(Verdict verdict) {
        List<String> below = details.figures().isEmpty()
                ? List.of()
                : SideBySide.figures(verdict, details.figures(), screen.width());
        if (!below.isEmpty()) {
            screen.heading("By hand, further columns");
            screen.table(below);
        }
    }

    /** How the numbers come about: as much of it as is asked for, or where it is to be had. */
    public void derivations(Path kept) {
        new DerivationsPage(screen, details).show(network.ledger(), byHand, kept);
    }

    /** Whose fault it is where Deeplearning4j says something else of a file, and what it is known to do otherwise. */
    public void deeplearning4j(Verdict verdict) {
        if (verdict.isDeeplearning4jOther()) {
            screen.paragraph(
                    "What Deeplearning4j says otherwise is a difference of Deeplearning4j, not of the file: " + KNOWN);
        }
        if (!verdict.differences().isEmpty()) {
            screen.heading("Differences of Deeplearning4j, not of the file: " + KNOWN);
            verdict.differences().forEach(each -> screen.wrapped("  " + each, 4));
        }
    }

    /** What Deeplearning4j's importer makes of the file otherwise, which is no part of the verdict. */
    public void importer(ImporterFindings findings) {
        if (!findings.isHeard()) {
            screen.heading("Deeplearning4j's importer is not heard");
            screen.bad("  " + findings.reason());
        } else if (findings.differences().isEmpty()) {
            screen.heading("Deeplearning4j's importer finds the same shapes, counts and types of pooling: "
                    + Expression.grouped(findings.facts()) + " facts agree");
        } else {
            screen.heading("Differences of Deeplearning4j's importer, not of the file");
            findings.differences().forEach(each -> screen.bad("  " + each.sentence()));
        }
    }

    private void totals(Ledger ledger) {
        screen.heading("Totals");
        told("parameters", Expression.grouped(ledger.parameters()) + kinds(ledger));
        if (ledger.statistics() > ledger.adapted()) {
            told("running statistics", "means and variances that training keeps but no gradient changes");
        }
        told(
                "multiply-accumulates",
                Expression.grouped(ledger.multiplyAccumulates()) + " for one image, biases not counted");
        told(
                "activation bytes",
                Expression.grouped(ledger.activationBytes()) + " for one image: all layers' outputs, 4 bytes a value");
        if (details.figures().contains(LayerFigure.RECEPTIVE_FIELD)) {
            told("receptive field", Letters.RECEPTIVE_FIELD);
        }
        notKnown(ledger);
        flattenOrder(ledger);
    }

    private static String kinds(Ledger ledger) {
        if (ledger.trained() == ledger.parameters()) {
            return ", all of them trained";
        }
        return " = " + Expression.grouped(ledger.trained()) + " trained"
                + added(ledger.frozen(), "frozen")
                + added(ledger.statistics(), ledger.statisticsName());
    }

    private static String added(long parameters, String kind) {
        return parameters == 0 ? "" : " + " + Expression.grouped(parameters) + " " + kind;
    }

    private void told(String word, String fact) {
        String start = "  " + word + " ".repeat(Math.max(2, BEHIND_A_TOTAL - 2 - word.length()));
        screen.wrapped(start + fact, BEHIND_A_TOTAL);
    }

    /** What no rule is known for stands in none of the totals. */
    private void notKnown(Ledger ledger) {
        for (Entry entry : ledger.entries()) {
            if (entry.layer().stated().isPresent()) {
                told(
                        "not in these totals",
                        "multiply-accumulates of " + entry.name()
                                + (entry.layer().counted() ? "" : ", and its parameters"));
            }
        }
    }

    private void flattenOrder(Ledger ledger) {
        for (Entry entry : ledger.entries()) {
            if (entry.layer().flattens()) {
                told(
                        entry.name(),
                        "lays " + entry.input() + " out channel by channel (NCHW) in Deeplearning4j and Chainer,"
                                + " pixel by pixel (NHWC) in Keras: the same "
                                + entry.output().shape()
                                + " values in another order");
            }
        }
    }

    /** Frameworks differ over statistics alone. */
    private void frameworks(Ledger ledger) {
        if (ledger.statistics() == 0) {
            return;
        }
        screen.heading(THREE_TOTALS + statistics(ledger));
        List<List<String>> rows = new ArrayList<>();
        for (FrameworkLedger each : FrameworkLedger.of(ledger)) {
            rows.add(List.of(
                    each.framework(),
                    Expression.grouped(each.total()),
                    Expression.grouped(each.trainable()),
                    each.why()));
        }
        screen.table(new Table(
                        List.of(
                                Column.text("framework"),
                                Column.number("parameters"),
                                Column.number("trainable"),
                                Column.text("why")),
                        rows)
                .wrapped(screen.width()));
    }

    private String statistics(Ledger ledger) {
        List<String> parts = ledger.entries().stream()
                .filter(entry -> entry.parameters().statistics().value() > 0)
                .map(entry -> entry.parameters().statistics().expression().text() + " of " + entry.name())
                .toList();
        String all = Expression.grouped(ledger.statistics())
                + (ledger.adapted() > 0 ? " means, variances and counts" : " running means and variances");
        String sum = String.join(" + ", parts) + " = " + all;
        return THREE_TOTALS.length() + sum.length() <= screen.width()
                ? sum
                : all + " in " + parts.size() + (parts.size() == 1 ? " layer" : " layers");
    }

    private void roundings() {
        screen.heading("Where floor and ceiling rounding differ");
        List<Shape> images = new ArrayList<>(List.of(network.input()));
        images.addAll(otherImages);
        images.forEach(image -> screen.wrapped("  " + rounding(image), 4));
    }

    private String rounding(Shape image) {
        try {
            return rounding(image, RoundingChoice.of(network.graph().on(image)));
        } catch (ImpossibleLayer unequal) {
            return image + ": rounded up there is no such network: " + unequal.getMessage();
        }
    }

    private static String rounding(Shape image, RoundingChoice choice) {
        if (choice.partsAt().isEmpty()) {
            return image + ": nowhere, every pooling window fits whole";
        }
        String layer = choice.partsAt().get();
        return image + ": at " + layer + ", " + choice.shapeDown(layer) + " rounded down, " + choice.shapeUp(layer)
                + " rounded up, which moves "
                + (choice.layersThatDiffer().isEmpty()
                        ? "no parameters"
                        : String.join(", ", choice.layersThatDiffer()) + " by "
                                + Expression.grouped(choice.extraParameters()) + " parameters");
    }

    /** The witnesses go below the figures where both are too long for one line. */
    private List<String> lines(String summary) {
        String parted = summary.length() > screen.width() ? summary.replace(" agree: ", " agree:\n  ") : summary;
        return parted.lines()
                .flatMap(line -> PageWidth.wrapped(line, 2, screen.width()).stream())
                .toList();
    }

    private void verdict(Verdict verdict) {
        screen.line("");
        if (verdict.agrees()) {
            lines(verdict.summary()).forEach(screen::good);
        } else {
            screen.bad(verdict.summary() + ":");
            verdict.disagreements().forEach(each -> screen.bad("  " + each.sentence()));
        }
        if (!verdict.notCompared().isEmpty()) {
            screen.paragraph("not compared: " + String.join(", ", verdict.notCompared()));
        }
    }
}
