package cnnbyhand;

import cnnbyhand.byhand.Layer;
import cnnbyhand.quiz.Cell;
import cnnbyhand.quiz.Question;
import cnnbyhand.quiz.Quiz;
import cnnbyhand.quiz.Reading;
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

/** Answers that a student has filled into a sheet: CSV with a row a layer. A row that is missing is unanswered. */
final class AnswerFile {
    private static final int MOST_BYTES = 1 << 20;
    private static final String LAYER = "layer";
    private static final String BYTE_ORDER_MARK = "\ufeff";

    private final Quiz quiz;
    private final String file;
    private final Map<String, Map<Cell, String>> answers = new HashMap<>();
    private final Map<String, Long> lines = new HashMap<>();

    private AnswerFile(Quiz quiz, String file) {
        this.quiz = quiz;
        this.file = file;
    }

    /**
     * Reads what {@code file} answers to {@code quiz}.
     *
     * @param sheet an empty sheet to point to
     * @throws WrongCommand where it is no such file, or names a layer that is not there or is there already
     */
    static AnswerFile read(String file, Quiz quiz, Path sheet) throws WrongCommand {
        AnswerFile answers = new AnswerFile(quiz, file);
        answers.parse(answers.text(sheet));
        return answers;
    }

    /** The answer to a question; empty where there is none. */
    String answer(Question question) {
        return answers.getOrDefault(question.layer().name(), Map.of()).getOrDefault(question.cell(), "");
    }

    private String text(Path sheet) throws WrongCommand {
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
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        } catch (CharacterCodingException otherText) {
            throw wrong("", "text in UTF-8", "another encoding; save it as \"CSV UTF-8\"");
        } catch (IOException | InvalidPathException absent) {
            throw wrong("", "a CSV file that can be read", file + "; an empty one is " + sheet);
        }
    }

    private void parse(String text) throws WrongCommand {
        char comma = text.lines().findFirst().orElse("").indexOf(';') < 0 ? ',' : ';';
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(comma)
                .setIgnoreSurroundingSpaces(true)
                .get();
        try (CSVParser parser = CSVParser.parse(text, format)) {
            List<String> columns = null;
            for (CSVRecord row : parser) {
                if (columns == null) {
                    columns = columns(row);
                } else if (row.stream().anyMatch(cell -> !cell.isBlank())) {
                    take(row, columns);
                }
            }
            if (columns == null) {
                throw wrong("", "a sheet with a row a layer", "nothing in it");
            }
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
                    " line 1", "the columns " + String.join(", ", needed), Reading.shown(String.join(", ", columns)));
        }
        return columns;
    }

    private void take(CSVRecord row, List<String> columns) throws WrongCommand {
        String line = " line " + row.getRecordNumber();
        if (row.size() > columns.size()) {
            throw wrong(
                    line, "at most " + columns.size() + " cells", row.size() + "; put a shape in quotes: \"5,5,16\"");
        }
        int place = columns.indexOf(LAYER);
        String layer = row.size() > place ? row.get(place).strip() : "";
        requireKnown(layer, line);
        Long earlier = lines.put(layer, row.getRecordNumber());
        if (earlier != null) {
            throw wrong(line, "another layer than line " + earlier, Reading.shown(layer) + " again");
        }
        Map<Cell, String> cells = new EnumMap<>(Cell.class);
        for (Cell cell : quiz.level().cells()) {
            int column = columns.indexOf(cell.word());
            cells.put(cell, row.size() > column ? row.get(column) : "");
        }
        answers.put(layer, cells);
    }

    private void requireKnown(String layer, String line) throws WrongCommand {
        List<String> names = quiz.model().layers().stream().map(Layer::name).toList();
        if (!names.contains(layer)) {
            String meant = Nearest.to(layer, names)
                    .map(name -> "; did you mean " + name + "?")
                    .orElse("");
            throw wrong(line, "a layer of " + quiz.model().name(), Reading.shown(layer) + meant);
        }
    }

    private WrongCommand wrong(String line, String allowed, String found) {
        return new WrongCommand("answers" + line + " must be " + allowed + ", found " + found);
    }
}
