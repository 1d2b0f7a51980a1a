package cnnbyhand.keeping;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The table of the full runs that a checkout keeps, which stands in two README files between two comments. */
record ReferenceIndex(ReferenceRuns runs) {
    private static final String BEGIN = "<!-- reference runs -->\n";
    private static final String END = "<!-- end of reference runs -->\n";
    private static final List<String> FILES = List.of("README.md", "results/README.md");
    private static final String HEADING =
            """
            ## Full runs

            Each by one command, which its page names, on real images:

            | model | images | epochs | test accuracy | remarks |
            | --- | --- | ---: | ---: | --- |
            """;

    private static final String GALLERY =
            """

            Their pictures; a click shows one whole:

            | model | curves | first filters | one image after every layer | what was mistaken for what | surest mistakes |
            | --- | --- | --- | --- | --- | --- |
            """;
    private static final List<String> PICTURES =
            List.of("curves.png", "filters.png", "feature-maps.png", "confusion.png", "mistakes.png");

    /** Writes the table again into both files. */
    void write() throws IOException {
        for (String file : FILES) {
            Path path = runs.root().resolve(file);
            String text = Files.readString(path);
            int begin = text.indexOf(BEGIN) + BEGIN.length();
            Files.writeString(path, text.substring(0, begin) + table(file) + text.substring(text.indexOf(END)));
        }
    }

    /** A sentence for each file whose table is not what the runs' records say. */
    List<String> faults() throws IOException {
        List<String> faults = new ArrayList<>();
        for (String file : FILES) {
            String table = table(file);
            if (!Files.readString(runs.root().resolve(file)).contains(BEGIN + table + END)) {
                faults.add(file + " must have this table of full runs:\n" + table);
            }
        }
        return faults;
    }

    /** Nothing where there are no runs; in the folder of results, their pictures, too. */
    private String table(String file) throws IOException {
        if (runs.models().isEmpty()) {
            return "";
        }
        boolean gallery = file.startsWith("results");
        StringBuilder rows = new StringBuilder(HEADING);
        for (String model : runs.models()) {
            rows.append(row(model, runs.record(model), gallery ? "reference/" : "results/reference/"));
        }
        rows.append(gallery ? GALLERY : "");
        for (String model : gallery ? runs.models() : List.<String>of()) {
            rows.append(pictures(model));
        }
        return rows + "\n";
    }

    private static String pictures(String model) {
        return "| " + model + " | "
                + PICTURES.stream()
                        .map(file -> "reference/" + model + "/" + file)
                        .map(path -> "[![" + path + "](" + path + ")](" + path + ")")
                        .collect(Collectors.joining(" | "))
                + " |\n";
    }

    private static String row(String model, JsonNode run, String folder) {
        return "| [" + model + "](" + folder + model + "/) | "
                + run.at("/data/set").asText() + " | "
                + run.at("/training/epochsDone").asInt() + " | " + ReferenceRuns.accuracy(run) + " | "
                + remarks(model, run)
                + " |\n";
    }

    private static String remarks(String model, JsonNode run) {
        return Stream.concat(
                        StreamSupport.stream(run.at("/data/remarks").spliterator(), false)
                                .map(JsonNode::asText),
                        ReferenceRuns.earlierCourse(model, run).stream())
                .collect(Collectors.joining("; "));
    }
}
