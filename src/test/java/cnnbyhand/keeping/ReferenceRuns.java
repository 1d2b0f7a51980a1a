package cnnbyhand.keeping;

import cnnbyhand.published.Models;
import cnnbyhand.tables.Numbers;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The full runs that a checkout keeps, and what is wrong with them: a sentence each.
 *
 * @param root the checkout
 */
record ReferenceRuns(Path root) {
    private static final long MOST_BYTES = 10_000_000;
    private static final String KEPT = ".*\\.(md|json|csv|txt|png|svg)";
    private static final String TEXT = ".*\\.(md|json|csv|txt|svg)";

    /** As .gitignore has it, so that what a run leaves here beside its results does no harm. */
    private static final String LEFT_OUT = "(checkpoint.*|network)\\.zip|explorer\\.html|.*\\.part|.*\\.lock";

    private static final String MACHINE_PATH = "(?s).*([ \"'=(](/(root|home|tmp|var|Users|work)\\b|[A-Z]:\\\\)).*";
    private static final List<String> FILES = List.of(
            "README.md",
            "table.txt",
            "table.md",
            "table.csv",
            "derivations.txt",
            "run.json",
            "training.csv",
            "curves.png",
            "curves.svg",
            "filters.png",
            "feature-maps.png",
            "confusion.png",
            "confusion.csv",
            "mistakes.png",
            "mistakes.csv");

    List<String> faults() throws IOException {
        List<String> faults = new ArrayList<>();
        for (String model : models()) {
            run(model, faults);
        }
        files(faults);
        faults.addAll(new ReferenceIndex(this).faults());
        return faults;
    }

    private Path reference() {
        return root.resolve("results/reference");
    }

    /** In the order of the lessons. */
    List<String> models() {
        return Models.names().stream()
                .filter(model -> Files.isDirectory(reference().resolve(model)))
                .toList();
    }

    JsonNode record(String model) throws IOException {
        return new ObjectMapper()
                .readTree(reference().resolve(model).resolve("run.json").toFile());
    }

    private void run(String model, List<String> faults) throws IOException {
        for (String file : FILES) {
            require(Files.isRegularFile(reference().resolve(model).resolve(file)), model + " lacks " + file, faults);
        }
        JsonNode run = record(model);
        whole(model, model, run, faults);
        String page = Files.readString(reference().resolve(model).resolve("README.md"));
        require(page.contains("\n" + run.at("/command").asText() + "\n"), model + "'s page lacks its command", faults);
        require(page.contains("**" + accuracy(run) + " of "), model + "'s page lacks its accuracy", faults);
        earlierCourse(model, run)
                .ifPresent(course -> require(
                        page.contains("\n- " + course + "\n"), model + "'s page lacks that it was " + course, faults));
    }

    /** By what a run was trained, where that is not how its model is trained now. */
    static Optional<String> earlierCourse(String model, JsonNode run) {
        String optimizer = run.at("/training/optimizer").asText();
        String now = Models.named(model).orElseThrow().regimen().optimizer().toString();
        return optimizer.isEmpty() || optimizer.equals(now) ? Optional.empty() : Optional.of("trained by " + optimizer);
    }

    /** Finds out whether a record is that of a full run of {@code model} on real images, and calls it {@code name}. */
    static void whole(String model, String name, JsonNode run, List<String> faults) {
        String command = run.at("/command").asText();
        require(run.at("/model").asText().equals(model), name + " is another model's run", faults);
        require(run.at("/agreement/agrees").asBoolean(), name + "'s books disagree", faults);
        require(run.at("/options/full").asText().equals("true"), name + " is no full run", faults);
        require(!run.at("/data/drawn").asBoolean(true), name + " was trained on drawn images", faults);
        require(
                run.at("/training/epochsDone").asInt(-1)
                        == run.at("/training/epochsWanted").asInt(),
                name + " did not end",
                faults);
        require(
                command.startsWith("mvn exec:java -Dmodel=" + model + " ") && command.contains(" -Dfull=true"),
                name + " was made by another command: " + command,
                faults);
    }

    private void files(List<String> faults) throws IOException {
        long bytes = 0;
        for (Path file : kept()) {
            String name = reference().relativize(file).toString();
            require(name.matches(KEPT), name + " is no result to keep: weights, perhaps", faults);
            require(
                    !name.matches(TEXT)
                            || !new String(Files.readAllBytes(file), StandardCharsets.UTF_8).matches(MACHINE_PATH),
                    name + " names a folder of one machine",
                    faults);
            bytes += Files.size(file);
        }
        require(bytes < MOST_BYTES, "results/reference must stay below 10 MB, found " + bytes + " bytes", faults);
    }

    private List<Path> kept() throws IOException {
        try (Stream<Path> files = Files.walk(reference())) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().matches(LEFT_OUT))
                    .toList();
        }
    }

    static String accuracy(JsonNode run) {
        return Numbers.percent(run.at("/training/testAccuracy").asDouble());
    }

    static void require(boolean kept, String otherwise, List<String> faults) {
        if (!kept) {
            faults.add(otherwise);
        }
    }
}
