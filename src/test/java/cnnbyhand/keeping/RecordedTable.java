package cnnbyhand.keeping;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/**
 * A file with a table in it, taken apart into cells.
 *
 * @param rows each with its cells by column; a row without headings above it numbers its columns from 1
 */
record RecordedTable(List<Row> rows) {
    private static final Pattern WORDS = Pattern.compile("\\S+(?: \\S+)*");
    private static final Pattern BAR = Pattern.compile("(?<!\\\\)\\|");

    /**
     * One line of a table.
     *
     * @param name what it is about
     * @param cells column → cell
     */
    record Row(String name, Map<String, String> cells) {}

    /** A sentence for each cell of {@code recorded} that is not as in {@code made}. */
    static List<String> differences(Path recorded, Path made) throws IOException {
        List<Row> found = of(recorded).rows;
        List<Row> wanted = of(made).rows;
        List<String> differences = new ArrayList<>();
        for (int row = 0; row < Math.min(found.size(), wanted.size()); row++) {
            compare(recorded + ", row " + wanted.get(row).name, found.get(row), wanted.get(row), differences);
        }
        if (found.size() != wanted.size()) {
            differences.add(recorded + ": must have " + wanted.size() + " rows, found " + found.size());
        }
        if (differences.isEmpty() && Files.mismatch(recorded, made) >= 0) {
            differences.add(recorded + ": cells agree, spaces or line ends do not");
        }
        return differences;
    }

    private static void compare(String row, Row found, Row wanted, List<String> differences) {
        Map<String, String> columns = new TreeMap<>(wanted.cells);
        columns.putAll(found.cells);
        for (String column : columns.keySet()) {
            String right = wanted.cells.getOrDefault(column, "nothing");
            String other = found.cells.getOrDefault(column, "nothing");
            if (!right.equals(other)) {
                differences.add(row + ", column " + column + ": must be " + right + ", found " + other);
            }
        }
    }

    static RecordedTable of(Path file) throws IOException {
        String text = Files.readString(file);
        return switch (file.getFileName().toString().replaceFirst(".*\\.", "")) {
            case "csv" -> ofCells(records(text));
            case "md" -> ofCells(text.lines().map(RecordedTable::betweenBars).toList());
            default -> ofText(text.lines().toList());
        };
    }

    private static List<List<String>> records(String text) throws IOException {
        try (CSVParser parser = CSVParser.parse(text, CSVFormat.RFC4180)) {
            return parser.getRecords().stream().map(row -> row.toList()).toList();
        }
    }

    private static List<String> betweenBars(String line) {
        return line.startsWith("|")
                ? List.of(BAR.split(line.substring(1, line.length() - 1), -1)).stream()
                        .map(String::strip)
                        .toList()
                : List.of(line);
    }

    /** The first line of several cells has the headings. */
    private static RecordedTable ofCells(List<List<String>> lines) {
        List<String> headings =
                lines.stream().filter(cells -> cells.size() > 1).findFirst().orElse(List.of());
        List<Row> rows = new ArrayList<>();
        for (List<String> cells : lines) {
            Map<Integer, String> byPlace = new TreeMap<>();
            cells.forEach(cell -> byPlace.put(byPlace.size(), cell));
            rows.add(row(cells.get(0), rows.size(), cells.size() > 1 ? headings : List.of(), byPlace));
        }
        return new RecordedTable(rows);
    }

    /** The line above a rule has the headings, up to an empty line; lines that are set in belong to the one above them. */
    private static RecordedTable ofText(List<String> lines) {
        List<MatchResult> headings = List.of();
        String about = "";
        List<Row> rows = new ArrayList<>();
        for (String line : lines) {
            List<MatchResult> words = WORDS.matcher(line).results().toList();
            if (line.isEmpty()) {
                headings = List.of();
            } else if (line.startsWith("─")) {
                headings = WORDS.matcher(lines.get(rows.size() - 1)).results().toList();
            }
            String first = words.isEmpty() ? "" : words.get(0).group();
            about = line.startsWith(" ") ? about : first;
            String name = line.startsWith(" ") ? about + " " + first : first;
            List<String> titles = headings.stream().map(MatchResult::group).toList();
            rows.add(row(name, rows.size(), titles, places(words, headings)));
        }
        return new RecordedTable(rows);
    }

    /** Place → cell; a cell begins or ends where its heading does. */
    private static Map<Integer, String> places(List<MatchResult> words, List<MatchResult> headings) {
        Map<Integer, String> byPlace = new TreeMap<>();
        for (MatchResult word : words) {
            int place = IntStream.range(0, headings.size())
                    .filter(each -> headings.get(each).start() == word.start()
                            || headings.get(each).end() == word.end())
                    .findFirst()
                    .orElse(byPlace.size());
            byPlace.put(place, word.group());
        }
        return byPlace;
    }

    private static Row row(String name, int number, List<String> headings, Map<Integer, String> byPlace) {
        Map<String, String> cells = new TreeMap<>();
        byPlace.forEach((place, cell) -> cells.put(column(place, headings), cell));
        return new Row(name.isBlank() || byPlace.size() == 1 ? Integer.toString(number + 1) : name, cells);
    }

    /** Where two columns have the same heading, the second one has its number, too. */
    private static String column(int place, List<String> headings) {
        if (place >= headings.size()) {
            return Integer.toString(place + 1);
        }
        String heading = headings.get(place);
        return headings.indexOf(heading) == place ? heading : heading + " (" + (place + 1) + ")";
    }
}
