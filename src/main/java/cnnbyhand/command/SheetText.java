package cnnbyhand.command;

import cnnbyhand.quiz.AnswerParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A sheet as spreadsheets write it: the rows that say something, whatever parts their cells and however they are encoded. */
final class SheetText {
    private static final int MOST_BYTES = 1 << 20;
    private static final String SEPARATORS = ",;\t";
    private static final String MARK = "\ufeff";

    private SheetText() {}

    /**
     * One row.
     *
     * @param line the line of the file on which it begins
     * @param cells without blanks around them; line breaks and other blanks within them are single spaces
     */
    record SheetRow(long line, List<String> cells) {
        String cell(int column) {
            return column < cells.size() ? cells.get(column) : "";
        }
    }

    /**
     * The rows of {@code file} that are not empty.
     *
     * @param sheet an empty sheet to point to
     * @throws WrongCommand where it is no text, or no CSV
     */
    static List<SheetRow> rows(String file, Path sheet) throws WrongCommand {
        return rows(text(file, sheet));
    }

    private static String text(String file, Path sheet) throws WrongCommand {
        try (InputStream stream = Files.newInputStream(Path.of(file))) {
            byte[] bytes = stream.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw AnswerFile.wrong("", "of at most " + MOST_BYTES + " bytes", "more");
            }
            String text =
                    encoding(bytes).newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            if (text.indexOf('\0') >= 0) {
                throw new CharacterCodingException();
            }
            return text.startsWith(MARK) ? text.substring(1) : text;
        } catch (CharacterCodingException otherText) {
            throw AnswerFile.wrong("", "text in UTF-8", "another encoding; save it as \"CSV UTF-8\"");
        } catch (NoSuchFileException absent) {
            throw AnswerFile.wrong(
                    "", Option.ANSWERS.allowed(), "that " + file + " does not exist; an empty one is " + sheet);
        } catch (IOException | InvalidPathException unreadable) {
            throw AnswerFile.wrong("", "a CSV file that can be read", file + "; an empty one is " + sheet);
        }
    }

    /** A spreadsheet's "Unicode text" is UTF-16 and begins with a mark that says so. */
    private static Charset encoding(byte[] bytes) {
        int first = bytes.length < 2 ? 0 : (bytes[0] & 0xff) << Byte.SIZE | bytes[1] & 0xff;
        return switch (first) {
            case 0xfeff -> StandardCharsets.UTF_16BE;
            case 0xfffe -> StandardCharsets.UTF_16LE;
            default -> StandardCharsets.UTF_8;
        };
    }

    private static List<SheetRow> rows(String text) throws WrongCommand {
        CSVFormat.Builder format =
                CSVFormat.RFC4180.builder().setDelimiter(separator(text)).setIgnoreSurroundingSpaces(true);
        List<SheetRow> rows = new ArrayList<>();
        try (CSVParser parser = CSVParser.parse(text, format.get())) {
            long line = 1;
            for (CSVRecord row : parser) {
                add(row, line, rows);
                line = parser.getCurrentLineNumber() + 1;
            }
            return rows;
        } catch (IOException | UncheckedIOException | IllegalStateException unquoted) {
            throw AnswerFile.wrong("", "CSV with whole quotes", "one that is not closed, or text behind it");
        }
    }

    private static void add(CSVRecord row, long line, List<SheetRow> rows) {
        List<String> cells = row.stream().map(AnswerParser::withoutBlanks).toList();
        boolean empty = cells.stream().allMatch(String::isEmpty);
        if (!empty && !(rows.isEmpty() && namesSeparator(String.join("", cells)))) {
            rows.add(new SheetRow(line, cells));
        }
    }

    /** Whether a line, which stands first, only tells a spreadsheet what parts the cells. */
    private static boolean namesSeparator(String line) {
        String plain = line.replace("\"", "").strip().toLowerCase(Locale.ROOT);
        return plain.startsWith("sep=") && plain.length() <= "sep=;".length();
    }

    /** What parts the titles, as it stands most often between them: in quotes it does not count. */
    private static char separator(String text) {
        String head = text.lines().filter(SheetText::isHead).findFirst().orElse("");
        char most = SEPARATORS.charAt(0);
        for (char each : SEPARATORS.toCharArray()) {
            most = count(head, each) > count(head, most) ? each : most;
        }
        return most;
    }

    private static boolean isHead(String line) {
        String said = AnswerParser.withoutBlanks(line.replaceAll("[,;\t\"]", ""));
        return !said.isEmpty() && !said.equalsIgnoreCase("sep=");
    }

    private static int count(String head, char separator) {
        int count = 0;
        boolean quoted = false;
        for (char each : head.toCharArray()) {
            quoted ^= each == '"';
            count += !quoted && each == separator ? 1 : 0;
        }
        return count;
    }
}
