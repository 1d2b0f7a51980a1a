package cnnbyhand.command;

import cnnbyhand.byhand.Layer;
import cnnbyhand.byhand.diagnosis.Cell;
import cnnbyhand.command.SheetText.SheetRow;
import cnnbyhand.quiz.AnswerParser;
import cnnbyhand.quiz.Question;
import cnnbyhand.quiz.Quiz;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Answers that a student has filled into a sheet: CSV with one row per layer. A row that is missing is unanswered. */
public final class AnswerFile {
    private static final String LAYER = "layer";
    private static final String TOTAL = "total";

    private final Quiz quiz;
    private final List<String> names;
    private final Map<String, Map<Cell, String>> answers = new HashMap<>();
    private final Map<String, Long> lines = new HashMap<>();
    private final List<String> remarks = new ArrayList<>();

    private AnswerFile(Quiz quiz) {
        this.quiz = quiz;
        this.names = quiz.network().layers().stream().map(Layer::name).toList();
    }

    /**
     * Reads what {@code file} answers to {@code quiz}.
     *
     * @param sheet an empty sheet to point to
     * @throws WrongCommand where it is no such file, has two columns of one name, or names a layer that is not there or is
     *     there already
     */
    public static AnswerFile read(String file, Quiz quiz, Path sheet) throws WrongCommand {
        AnswerFile answers = new AnswerFile(quiz);
        answers.take(SheetText.rows(file, sheet));
        return answers;
    }

    /** The answer to a question; empty where there is none. */
    public String answer(Question question) {
        return answers.getOrDefault(question.layer().name(), Map.of()).getOrDefault(question.cell(), "");
    }

    /** What was said beside the answers and is not graded, one line each. */
    public List<String> remarks() {
        return List.copyOf(remarks);
    }

    private void take(List<SheetRow> rows) throws WrongCommand {
        if (rows.isEmpty()) {
            throw wrong("", "a sheet with one row per layer", "nothing in it");
        }
        List<String> columns = columns(rows.get(0));
        for (SheetRow row : rows.subList(1, rows.size())) {
            take(row, columns);
        }
    }

    private List<String> columns(SheetRow head) throws WrongCommand {
        List<String> columns = head.cells().stream()
                .map(title -> title.toLowerCase(Locale.ROOT))
                .toList();
        List<String> needed = new ArrayList<>(List.of(LAYER));
        quiz.level().cells().forEach(cell -> needed.add(cell.word()));
        String line = line(head);
        if (!columns.containsAll(needed)) {
            throw wrong(
                    line, "the columns " + String.join(", ", needed), AnswerParser.shown(String.join(", ", columns)));
        }
        Set<String> met = new HashSet<>();
        for (String column : columns) {
            if (!column.isEmpty() && !met.add(column)) {
                throw wrong(line, "columns of different names", AnswerParser.shown(column) + " twice");
            }
        }
        return columns;
    }

    private void take(SheetRow row, List<String> columns) throws WrongCommand {
        String layer = row.cell(columns.indexOf(LAYER));
        if (isTotal(layer)) {
            remarks.add("line " + row.line() + ", " + layer);
            return;
        }
        takeSurplus(row, columns.size());
        requireKnown(layer, line(row));
        Long earlier = lines.put(layer, row.line());
        if (earlier != null) {
            throw wrong(line(row), "another layer than line " + earlier, AnswerParser.shown(layer) + " again");
        }
        Map<Cell, String> cells = new EnumMap<>(Cell.class);
        for (Cell cell : quiz.level().cells()) {
            cells.put(cell, row.cell(columns.indexOf(cell.word())));
        }
        answers.put(layer, cells);
    }

    /** People add the column up; the quiz asks for no sum. */
    private boolean isTotal(String layer) {
        return layer.toLowerCase(Locale.ROOT).replace(":", "").equals(TOTAL) && !names.contains(layer);
    }

    /** Behind the last column, words are a note; numbers are a shape that was not put in quotes. */
    private void takeSurplus(SheetRow row, int columns) throws WrongCommand {
        int cells = row.cells().size();
        while (cells > columns && row.cell(cells - 1).isEmpty()) {
            cells--;
        }
        List<String> surplus = cells > columns ? row.cells().subList(columns, cells) : List.of();
        if (surplus.stream().anyMatch(cell -> cell.codePoints().anyMatch(Character::isDigit))) {
            throw wrong(line(row), "at most " + columns + " cells", cells + "; put a shape in quotes: \"5,5,16\"");
        }
        surplus.stream()
                .filter(cell -> !cell.isEmpty())
                .forEach(cell -> remarks.add("line " + row.line() + ", " + AnswerParser.shown(cell)));
    }

    private void requireKnown(String layer, String line) throws WrongCommand {
        if (!names.contains(layer)) {
            String meant = Nearest.to(layer, names)
                    .map(name -> "; did you mean " + name + "?")
                    .orElse("");
            throw wrong(line, "a layer of " + quiz.network().name(), AnswerParser.shown(layer) + meant);
        }
    }

    private static String line(SheetRow row) {
        return " line " + row.line();
    }

    static WrongCommand wrong(String line, String allowed, String found) {
        return new WrongCommand("answers" + line + " must be " + allowed + ", found " + found);
    }
}
