package cnnbyhand.differences;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The page: a table for each class of rows, and under it what was run, cut out of the source. */
final class DifferencesPage {
    private static final Path SOURCES = Path.of("src/test/java/cnnbyhand/differences");

    private static final Map<String, Class<?>> CHAPTERS = new LinkedHashMap<>();

    static {
        CHAPTERS.put("Inference: sizes", InferredSizes.class);
        CHAPTERS.put("Inference: which axis", NamedAxes.class);
        CHAPTERS.put("Inference: which cells", WindowValues.class);
        CHAPTERS.put("Inference: other layers", LayersAlone.class);
        CHAPTERS.put("Inference: vertices of graphs", Vertices.class);
        CHAPTERS.put("Training: gradients", Gradients.class);
        CHAPTERS.put("Training: optimizers", Optimizers.class);
        CHAPTERS.put("Training: losses and scores", LossesAndScores.class);
        CHAPTERS.put("Training: first weights", FirstWeights.class);
        CHAPTERS.put("Activation functions and their gradients", ActivationFunctions.class);
        CHAPTERS.put("Networks that nobody chose", DrawnNetworks.class);
        CHAPTERS.put("Networks that nobody chose: windows and volumes", DrawnWindows.class);
        CHAPTERS.put("Files", ImportsAndFiles.class);
    }

    private static final String OPENING =
            """
            # What Deeplearning4j gives otherwise than the definition

            Deeplearning4j %s, Java's own processor backend. Written from runs by

            ```
            mvn test -Dtest=DifferencesTest -Drecord.differences=true
            ```

            Each row was run, not read. "By definition" says how the value is worked out by hand; "the audit" is what
            `mvn exec:java -Dnetwork=FILE` says of a file with this configuration, [any network](../../src/site/markdown/network.md). A row that says
            "as defined" does not differ, and stands beside one that does. Sizes begin with the channels. What a row does with small
            networks and arrays is under its table; words such as `network` and `counted` are
            [here](../../src/test/java/cnnbyhand/differences/Probe.java).

            Other surprises, each with a script that runs without this project, are among the [findings](../../findings/README.md); what
            Deeplearning4j's importer makes of layers is in [any network](../../src/site/markdown/network.md).
            """;

    private DifferencesPage() {}

    static String of(String version) throws IOException {
        StringBuilder page = new StringBuilder(OPENING.formatted(version));
        for (Map.Entry<String, Class<?>> chapter : CHAPTERS.entrySet()) {
            String source = Files.readString(SOURCES.resolve(chapter.getValue().getSimpleName() + ".java"));
            page.append("\n## ").append(chapter.getKey()).append("\n\n");
            page.append("| what | Deeplearning4j gives | by definition | the audit |\n| --- | --- | --- | --- |\n");
            for (Method row : rows(chapter.getValue(), source)) {
                page.append(row(row.getAnnotation(Difference.class), found(row)));
            }
            page.append("\n<details><summary>What was run</summary>\n\n```java\n")
                    .append(run(source))
                    .append("```\n\n</details>\n");
        }
        return page.toString();
    }

    private static List<Method> rows(Class<?> chapter, String source) {
        return Arrays.stream(chapter.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(Difference.class))
                .sorted(Comparator.comparing(method -> source.indexOf(" Found " + method.getName() + "()")))
                .toList();
    }

    private static Found found(Method row) {
        try {
            return (Found) row.invoke(null);
        } catch (InvocationTargetException | IllegalAccessException fault) {
            throw new IllegalStateException(row + " must tell what is found", fault);
        }
    }

    private static String row(Difference difference, Found found) {
        String gives = found.gives().equals(difference.defined()) ? "as defined" : found.gives();
        return "| %s | %s | %s: %s | %s |\n"
                .formatted(
                        difference.of(),
                        gives,
                        difference.defined(),
                        difference.because(),
                        found.audit().orElse(""));
    }

    /** The class without its imports, its comment and what the table has already. */
    private static String run(String source) {
        return source.substring(source.indexOf("\nfinal class ") + 1)
                .replaceAll("(?s)    @Difference\\(.*?\\)\n(?=    static )", "");
    }
}
