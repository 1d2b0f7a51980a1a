package cnnbyhand.command;

import cnnbyhand.byhand.Layer;
import cnnbyhand.quiz.AnswerParser;
import cnnbyhand.quiz.Cell;
import cnnbyhand.quiz.Question;
import cnnbyhand.quiz.Quiz;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Answers that a student has filled into a sheet: CSV with one row per layer. A row that is missing is unanswered. */
public final class AnswerFile {
    private static final int MOST_BYTES = 1 << 20;
    private static final String LAYER = "layer";

    private final Quiz quiz;
    private final Map<String, Map<Cell, String>> answers = new HashMap<>();
    private final Map<String, Long> lines = new HashMap<>();

    private AnswerFile(Quiz quiz) {
        this.quiz = quiz;
    }

    /**
     * Reads what {@code file} answers to {@code quiz}.
     *
     * @param sheet an empty sheet to point to
     * @throws WrongCommand where it is no such file, or names a layer that is not there or is there already
     */
    public static AnswerFile read(String file, Quiz quiz, Path sheet) throws WrongCommand {
        AnswerFile answers = new AnswerFile(quiz);
        answers.parse(rows(text(file, sheet)));
        return answers;
    }

    /** The answer to a question; empty where there is none. */
    public String answer(Question question) {
        return answers.getOrDefault(question.layer().name(), Map.of()).getOrDefault(question.cell(), "");
    }

    private static String text(String file, Path sheet) throws WrongCommand {
        try (InputStream stream = Files.newInputStream(Path.of(file))) {
            byte[] bytes = stream.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw wrong("", "of at most " + MOST_BYTES + " bytes", "more");
            }
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            if (text.indexOf('\0') >= 0) {
                throw new CharacterCodingException();
            }
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        } catch (CharacterCodingException otherText) {
            throw wrong("", "text in UTF-8", "another encoding; save it as \"CSV UTF-8\"");
        } catch (IOException | InvalidPathException absent) {
            throw wrong("", "a CSV file that can be read", file + "; an empty one is " + sheet);
        }
    }

    private void parse(List<CSVRecord> rows) throws WrongCommand {
        if (rows.isEmpty()) {
            throw wrong("", "a sheet with one row per layer", "nothing in it");
        }
        List<String> columns = columns(rows.get(0));
        for (CSVRecord row : rows.subList(1, rows.size())) {
            if (row.stream().anyMatch(cell -> !cell.isBlank())) {
                take(row, columns);
            }
        }
    }

    private static List<CSVRecord> rows(String text) throws WrongCommand {
        char comma = text.lines().findFirst().orElse("").indexOf(';') < 0 ? ',' : ';';
        CSVFormat.Builder format =
                CSVFormat.RFC4180.builder().setDelimiter(comma).setIgnoreSurroundingSpaces(true);
        try (CSVParser parser = CSVParser.parse(text, format.get())) {
            return parser.getRecords();
        } catch (IOException | UncheckedIOException | IllegalStateException unquoted) {
            throw wrong("", "CSV with whole quotes", "one that is not closed, or text behind it");
        }
    }

    private List<String> columns(CSVRecord head) throws WrongCommand {
        List<String> columns = head.stream()
                .map(title -> title.strip().toLowerCase(Locale.ROOT))
                .toList();
        List<String> needed = new ArrayList<>(List.of(LAYER));
        quiz.level().cells().forEach(cell -> needed.add(cell.word()));
        if (!columns.containsAll(needed)) {
            throw wrong(
                    " line 1",
                    "the columns " + String.join(", ", needed),
                    AnswerParser.shown(String.join(", ", columns)));
        }
        return columns;
    }

    private void take(CSVRecord row, List<String> columns) throws WrongCommand {
        String line = " line " + row.getRecordNumber();
        if (row.size() > columns.size()) {
            throw wrong(
                    line, "at most " + columns.size() + " cells", row.size() + "; put a shape in quotes: \"5,5,16\"");
        }
        String layer = cell(row, columns.indexOf(LAYER)).strip();
        requireKnown(layer, line);
        Long earlier = lines.put(layer, row.getRecordNumber());
        if (earlier != null) {
            throw wrong(line, "another layer than line " + earlier, AnswerParser.shown(layer) + " again");
        }
        Map<Cell, String> cells = new EnumMap<>(Cell.class);
        for (Cell cell : quiz.level().cells()) {
            cells.put(cell, cell(row, columns.indexOf(cell.word())));
        }
        answers.put(layer, cells);
    }

    private static String cell(CSVRecord row, int column) {
        return column < row.size() ? row.get(column) : "";
    }

    private void requireKnown(String layer, String line) throws WrongCommand {
        List<String> names = quiz.network().layers().stream().map(Layer::name).toList();
        if (!names.contains(layer)) {
            String meant = Nearest.to(layer, names)
                    .map(name -> "; did you mean " + name + "?")
                    .orElse("");
            throw wrong(line, "a layer of " + quiz.network().name(), AnswerParser.shown(layer) + meant);
        }
    }

    private static WrongCommand wrong(String line, String allowed, String found) {
        return new WrongCommand("answers" + line + " must be " + allowed + ", found " + found);
    }
}
