package cnnbyhand.explorer;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** A table of a run, to be opened in the page of all results. */
final class IndexedTable {
    private static final int MOST_ROWS = 60;
    private static final int HEADING = 1;

    private IndexedTable() {}

    /** @param file as CSV, its headings first; of a long one, the first rows */
    static String of(String title, Path file) throws IOException {
        try (BufferedReader reader = Files.newBufferedReader(file)) {
            List<CSVRecord> records = CSVFormat.RFC4180.parse(reader).getRecords();
            return records.isEmpty() ? "" : table(title, records);
        }
    }

    private static String table(String title, List<CSVRecord> records) {
        String rows = records.stream()
                .skip(HEADING)
                .limit(MOST_ROWS)
                .map(record -> "<tr>" + cells(record) + "</tr>\n")
                .collect(Collectors.joining());
        int more = records.size() - HEADING - MOST_ROWS;
        return """
                <details><summary>%s</summary><div class="scroll" tabindex="0" role="region" aria-label="%1$s"><table>
                <thead><tr>%s</tr></thead>
                <tbody>
                %s</tbody></table></div>%s</details>
                """
                .formatted(
                        title,
                        headings(records.get(0)),
                        rows,
                        more > 0 ? "<p class=\"small\">" + more + " more rows in the file.</p>" : "");
    }

    private static String headings(CSVRecord record) {
        return record.stream()
                .map(cell -> "<th scope=\"col\">" + ExplorerPage.escaped(cell) + "</th>")
                .collect(Collectors.joining());
    }

    private static String cells(CSVRecord record) {
        return "<th scope=\"row\">" + ExplorerPage.escaped(record.get(0)) + "</th>"
                + record.stream().skip(1).map(IndexedTable::cell).collect(Collectors.joining());
    }

    private static String cell(String text) {
        boolean number = text.isEmpty() || Character.isDigit(text.charAt(0));
        return "<td" + (number ? ">" : " class=\"word\">") + ExplorerPage.escaped(text) + "</td>";
    }
}
