package cnnbyhand.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** {@code speed.md}, part by part: one that is not measured anew stays as it was recorded, or as it was written by hand. */
final class Page {
    private static final String TITLE = "## ";

    private final Path file;
    private final Map<String, List<String>> parts = new LinkedHashMap<>();

    Page(Path folder) throws IOException {
        file = folder.resolve("speed.md");
        if (Files.exists(file)) {
            read(Files.readAllLines(file));
        }
    }

    private void read(List<String> lines) {
        List<String> part = new ArrayList<>();
        for (String line : lines) {
            if (line.startsWith(TITLE)) {
                part = new ArrayList<>();
                put(line.substring(TITLE.length()), part);
            } else if (!part.isEmpty() || !line.isEmpty()) {
                part.add(line);
            }
        }
    }

    void put(String title, List<String> lines) {
        parts.put(title, lines);
    }

    /** Writes the parts in the order of their titles, then those with other titles. */
    void write(List<String> titles) throws IOException {
        Set<String> all = new LinkedHashSet<>(titles);
        all.addAll(parts.keySet());
        StringBuilder page = new StringBuilder(
                "# How fast training is\n\nRecorded by `mvn -Pbench exec:java`, each part at its own time.\n");
        for (String title : all) {
            if (parts.containsKey(title)) {
                page.append("\n" + TITLE + title + "\n\n")
                        .append(String.join("\n", parts.get(title)).stripTrailing())
                        .append("\n");
            }
        }
        Files.createDirectories(file.getParent());
        Files.writeString(file, page);
    }
}
