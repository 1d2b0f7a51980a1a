package cnnbyhand.reading;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * TensorFlow.js in a process of its own, which says what it makes of networks; its script stands in {@code src/test/node}.
 *
 * @param kinds the classes that it can read
 * @param networks what it makes of each network
 */
record TensorFlowJsRun(String version, List<String> kinds, List<JsonNode> networks) {
    private static final Path FOLDER = Path.of("src", "test", "node");
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Skips the test, saying why, where Node or TensorFlow.js is not installed: nothing is downloaded here. */
    static void require() throws InterruptedException {
        Optional<String> missing = missing();
        missing.ifPresent(each -> System.out.println("skipped TensorFlow.js as a witness: " + each));
        assumeTrue(missing.isEmpty(), missing.orElse(""));
    }

    /** What must be installed before; nothing where all is. */
    static Optional<String> missing() throws InterruptedException {
        if (!Files.isDirectory(FOLDER.resolve("node_modules/@tensorflow/tfjs"))) {
            return Optional.of("TensorFlow.js is not installed; npm ci --prefix src/test/node installs it");
        }
        return nodeRuns() ? Optional.empty() : Optional.of("Node is not installed");
    }

    private static boolean nodeRuns() throws InterruptedException {
        try {
            return new ProcessBuilder("node", "--version").start().waitFor() == 0;
        } catch (IOException absent) {
            return false;
        }
    }

    /** @param folder for files between the two processes */
    static TensorFlowJsRun of(List<String> networks, Path folder) throws IOException, InterruptedException {
        Path texts = Files.write(folder.resolve("networks.jsonl"), networks);
        Path errors = folder.resolve("errors.txt");
        Process process = new ProcessBuilder(
                        "node", FOLDER.resolve("witness.js").toString(), texts.toString())
                .redirectError(errors.toFile())
                .start();
        List<JsonNode> lines = new ArrayList<>();
        try (BufferedReader reader = process.inputReader()) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                lines.add(JSON.readTree(line));
            }
        }
        if (process.waitFor() != 0 || lines.size() != networks.size() + 1) {
            throw new IllegalStateException("TensorFlow.js must answer for each of " + networks.size()
                    + " networks, found " + lines.size() + " lines: " + Files.readString(errors));
        }
        JsonNode head = lines.get(0);
        List<String> kinds = new ArrayList<>();
        head.path("kinds").forEach(kind -> kinds.add(kind.asText()));
        return new TensorFlowJsRun(head.path("version").asText(), kinds, lines.subList(1, lines.size()));
    }
}
