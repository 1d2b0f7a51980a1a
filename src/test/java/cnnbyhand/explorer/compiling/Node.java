package cnnbyhand.explorer.compiling;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Node.js, which runs the compiled book without a browser. */
public final class Node {
    /** Answers each line of the first file, a call with its arguments, by a line of the second. */
    private static final String ANSWERING =
            """
            ;main();
            const files = require("node:fs");
            const book = {%s};
            const calls = files.readFileSync(process.argv[2], "utf8").trim().split("\\n").map(line => JSON.parse(line));
            files.writeFileSync(process.argv[3], calls.map(([name, ...values]) => book[name](...values) + "\\n").join(""));
            """;

    private final ObjectMapper mapper = new ObjectMapper();
    private final List<String> calls = new ArrayList<>();

    public static void assumeInstalled() {
        boolean installed = installed();
        if (!installed) {
            System.out.println("skipped tests of the compiled book: node is not installed");
        }
        assumeTrue(installed);
    }

    private static boolean installed() {
        try {
            return new ProcessBuilder("node", "--version")
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException absent) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Something to be called, with texts or a list of texts. */
    public void call(String name, Object... values) {
        List<Object> call = new ArrayList<>(List.of(name));
        call.addAll(List.of(values));
        try {
            calls.add(mapper.writeValueAsString(call));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** What was returned, in order. */
    public List<String> answers(String script, Path folder) throws IOException, InterruptedException {
        Path program = folder.resolve("answering.cjs");
        Path asked = folder.resolve("calls");
        Path answered = folder.resolve("answers");
        Files.writeString(program, script + ANSWERING.formatted(String.join(", ", ReaderSource.calls())));
        Files.write(asked, calls);
        Process process = new ProcessBuilder("node", program.toString(), asked.toString(), answered.toString())
                .redirectErrorStream(true)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new AssertionError(printed);
        }
        return Files.readAllLines(answered);
    }
}
