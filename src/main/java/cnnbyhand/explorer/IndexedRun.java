package cnnbyhand.explorer;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One run's folder, as the page of all results shows it. */
final class IndexedRun {
    private static final Map<String, String> FILES = new LinkedHashMap<>();
    private static final Map<String, String> TABLES = new LinkedHashMap<>();
    private static final Map<String, String> PICTURES = new LinkedHashMap<>();

    static {
        FILES.put("explorer.html", "Explorer");
        FILES.put("README.md", "Page");
        FILES.put("table.md", "Two books");
        FILES.put("derivations.txt", "Derivations");
        FILES.put("run.json", "Record");
        FILES.put("audit.json", "Audit");
        FILES.put("network.zip", "Trained network");
        FILES.put("quiz-sheet.csv", "Quiz sheet");
        FILES.put("class.html", "Class");
        FILES.put("handout.html", "Hand-out");
        FILES.put("solution.html", "Solution");
        FILES.put("slides.html", "Slides");
        FILES.put("latex.tex", "LaTeX");
        TABLES.put("table.csv", "Layers");
        TABLES.put("training.csv", "Training");
        TABLES.put("confusion.csv", "What was mistaken for what");
        TABLES.put("mistakes.csv", "The most confident mistakes");
        PICTURES.put("curves.png", "Loss and accuracy over the epochs");
        PICTURES.put("filters.png", "The first layer's filters");
        PICTURES.put("filters-before-and-after.png", "The same filters before and after training");
        PICTURES.put("feature-maps.png", "One image after every layer");
        PICTURES.put("feature-maps-before-and-after.png", "One image before and after training");
        PICTURES.put("confusion.png", "What was mistaken for what");
        PICTURES.put("mistakes.png", "The most confident mistakes");
    }

    private final Path index;
    private final Path folder;

    /** @param index the folder of the page itself */
    IndexedRun(Path index, Path folder) {
        this.index = index;
        this.folder = folder;
    }

    /** Whether a run left something here. */
    boolean isOne() {
        return Files.isDirectory(folder)
                && Stream.of("explorer.html", "table.csv", "class.html", "handout.html", "solution.html", "slides.html")
                        .anyMatch(this::has);
    }

    /** Where the section stands in the page. */
    String id() {
        return "run-" + address(index, folder).substring(2).replace('/', '-');
    }

    /** The line that leads to the section. */
    String entry() {
        return "<li><a href=\"#%s\">%s</a></li>%n".formatted(id(), name());
    }

    private String name() {
        return ExplorerPage.escaped(index.relativize(folder).toString().replace('\\', '/'));
    }

    /** @param neighbours links to other sections */
    String section(String neighbours) throws IOException {
        StringBuilder tables = new StringBuilder();
        for (Map.Entry<String, String> table : TABLES.entrySet()) {
            if (has(table.getKey())) {
                tables.append(IndexedTable.of(table.getValue(), folder.resolve(table.getKey())));
            }
        }
        return """
                <section id="%s">
                <div class="bar"><h2>%s</h2><p class="small">%s</p></div>
                <ul class="contents">%s</ul>
                %s<div class="pictures">%s</div>
                </section>
                """
                .formatted(
                        id(), name(), neighbours, present(FILES, this::file), tables, present(PICTURES, this::picture));
    }

    private String present(Map<String, String> files, java.util.function.BiFunction<String, String, String> element) {
        return files.entrySet().stream()
                .filter(each -> has(each.getKey()))
                .map(each -> element.apply(each.getKey(), each.getValue()))
                .collect(Collectors.joining());
    }

    private boolean has(String file) {
        return Files.isRegularFile(folder.resolve(file));
    }

    private String file(String file, String title) {
        return "<li>" + link(index, folder.resolve(file), title) + "</li>";
    }

    private String picture(String file, String title) {
        String address = address(index, folder.resolve(file));
        return "<figure><a href=\"%s\"><img src=\"%1$s\" alt=\"%s: %s\" loading=\"lazy\"></a><figcaption>%3$s</figcaption></figure>"
                .formatted(address, name(), title);
    }

    /** @param title in HTML */
    static String link(Path index, Path file, String title) {
        return "<a href=\"" + address(index, file) + "\">" + title + "</a>";
    }

    /** From the page to a file, with no machine's folders in it. */
    private static String address(Path index, Path file) {
        String path = String.join("/", names(index.relativize(file)));
        try {
            return "./" + new URI(null, null, "/" + path, null).toASCIIString().substring(1);
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static List<String> names(Path path) {
        return java.util.stream.StreamSupport.stream(path.spliterator(), false)
                .map(Path::toString)
                .toList();
    }
}
