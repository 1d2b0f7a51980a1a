package cnnbyhand.quiz;

import cnnbyhand.byhand.Network;
import cnnbyhand.byhand.diagnosis.Cell;
import cnnbyhand.byhand.diagnosis.Finding;
import cnnbyhand.byhand.diagnosis.Value;
import cnnbyhand.keeping.Json;
import cnnbyhand.keeping.ResultFolder;
import cnnbyhand.published.Document;
import cnnbyhand.tables.Table;
import cnnbyhand.tables.Table.Column;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What a lecturer gets: {@code quiz.json} with every answer and its grade, and an empty sheet to hand out. */
public final class QuizResults {
    private static final int SCHEMA = 2;
    private static final String SHEET = "quiz-sheet.csv";
    private static final String GRADES = "quiz.json";

    private final ResultFolder folder;
    private final Optional<Document> document;
    private final String answers;
    private final boolean hints;

    /**
     * Results in {@code folder}.
     *
     * @param document where the network comes from; nothing where it comes from no document
     * @param answers where the answers come from
     * @param hints whether the rules were shown first
     */
    public QuizResults(ResultFolder folder, Optional<Document> document, String answers, boolean hints) {
        this.folder = folder;
        this.document = document;
        this.answers = answers;
        this.hints = hints;
    }

    /** Where the empty sheet is. */
    public Path sheet() {
        return folder.path().resolve(SHEET);
    }

    /** Where the grades are, once there are any. */
    public Path grades() {
        return folder.path().resolve(GRADES);
    }

    /** Writes a sheet with nothing but the layers, unless one is there, as somebody may have filled it in. */
    public void writeSheet(Network network) throws IOException {
        if (Files.notExists(sheet())) {
            List<List<String>> rows = network.layers().stream()
                    .filter(layer -> layer.stated().isEmpty())
                    .map(layer -> List.of(layer.name(), layer.description(), "", ""))
                    .toList();
            List<Column> columns = List.of(
                    Column.text("layer"),
                    Column.text("what it is"),
                    Column.text(Cell.SHAPE.word()),
                    Column.text(Cell.PARAMETERS.word()));
            folder.writeText(SHEET, new Table(columns, rows).csv());
        }
    }

    /** Writes the grades as far as they have come. */
    public void write(Quiz quiz) throws IOException {
        ObjectNode root = Json.object();
        root.put("schema", SCHEMA);
        root.put("model", quiz.network().name());
        document.ifPresent(document -> describe(root.putObject("document"), document));
        root.put("level", quiz.level().word());
        root.put("hint", hints);
        root.put("answers", answers);
        root.put("finished", quiz.next().isEmpty());
        score(root.putObject("score"), quiz.score());
        ArrayNode cells = root.putArray("cells");
        quiz.grades().forEach(grade -> cell(cells.addObject(), grade, quiz.misses(grade.question())));
        folder.write(GRADES, Json.text(root).lines().toList());
    }

    private static void describe(ObjectNode node, Document document) {
        node.put("number", document.number());
        node.put("title", document.title());
        node.put("network", document.network());
    }

    private static void score(ObjectNode node, Score score) {
        node.put("asked", score.asked());
        for (Mark mark : Mark.values()) {
            node.put(mark.key(), score.count(mark));
        }
    }

    private static void cell(ObjectNode node, Grade grade, List<Grade> misses) {
        node.put("layer", grade.question().layer().name());
        node.put("asked", grade.question().cell().word());
        node.put("typed", grade.typed());
        if (!misses.isEmpty()) {
            ArrayNode before = node.putArray("typedBefore");
            misses.forEach(miss -> before.add(miss.typed()));
        }
        node.put("given", grade.given().map(Value::toString).orElse(null));
        node.put("right", grade.right().value().toString());
        node.put("derivation", grade.right().derivation());
        node.put("grade", grade.mark().key());
        if (grade.mark() == Mark.RIGHT_FROM_SLIP) {
            node.put("slippedAt", grade.slippedAt());
            node.put("ownInput", grade.ownInput());
        }
        if (!grade.findings().isEmpty()) {
            ArrayNode slips = node.putArray("slips");
            grade.findings().forEach(finding -> slip(slips.addObject(), finding));
        }
    }

    private static void slip(ObjectNode node, Finding finding) {
        node.put("slip", finding.slip().word());
        node.put("sentence", finding.sentence());
        node.put("derivation", finding.derivation());
    }
}
