package cnnbyhand.explorer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The page that leads to everything in a folder of results: runs, explorers, tables, pictures and lessons. */
public final class ResultIndex {
    /** Below these the same folders lie once more. */
    private static final List<String> ABOVE_RUNS = List.of("", "reference");

    private static final String LESSONS = "lessons";

    private final Path folder;

    private ResultIndex(Path folder) {
        this.folder = folder;
    }

    /** The page's text, for {@code index.html} in {@code folder}. */
    public static String of(Path folder) throws IOException {
        return new ResultIndex(folder).page();
    }

    private String page() throws IOException {
        List<IndexedRun> runs = runs();
        List<Path> lessons = lessons();
        List<String> sections = new ArrayList<>();
        for (int place = 0; place < runs.size(); place++) {
            sections.add(runs.get(place).section(neighbours(runs, place)));
        }
        return """
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="color-scheme" content="light dark">
                <link rel="icon" href="data:,">
                <title>CNN by Hand, results</title>
                <style>
                %s
                </style>
                </head>
                <body>
                <header><div class="heading"><h1>Results</h1><p class="small">Every run of this checkout</p></div></header>
                <main>
                <nav aria-label="Contents"><ul class="contents">
                %s</ul></nav>
                %s%s</main>
                </body>
                </html>
                """
                .formatted(
                        ExplorerPage.joined(List.of("page.css", "index.css", "print.css")),
                        runs.stream().map(IndexedRun::entry).collect(Collectors.joining())
                                + (lessons.isEmpty() ? "" : "<li><a href=\"#lessons\">Lessons</a></li>\n"),
                        String.join("", sections),
                        lessonSection(lessons));
    }

    private List<IndexedRun> runs() throws IOException {
        List<IndexedRun> runs = new ArrayList<>();
        for (String above : ABOVE_RUNS) {
            for (Path each : within(folder.resolve(above))) {
                IndexedRun run = new IndexedRun(folder, each);
                if (run.isOne()) {
                    runs.add(run);
                }
            }
        }
        return runs;
    }

    private List<Path> lessons() throws IOException {
        return within(folder.resolve(LESSONS)).stream()
                .filter(file -> file.toString().endsWith(".html"))
                .toList();
    }

    private static List<Path> within(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    /** Leads to the run before and behind, and back to the top. */
    private static String neighbours(List<IndexedRun> runs, int place) {
        List<String> links = new ArrayList<>();
        if (place > 0) {
            links.add("<a href=\"#" + runs.get(place - 1).id() + "\">previous</a>");
        }
        if (place + 1 < runs.size()) {
            links.add("<a href=\"#" + runs.get(place + 1).id() + "\">next</a>");
        }
        return String.join(" · ", links);
    }

    private String lessonSection(List<Path> lessons) throws IOException {
        if (lessons.isEmpty()) {
            return "";
        }
        StringBuilder section = new StringBuilder("<section id=\"lessons\"><h2>Lessons</h2><ol>\n");
        for (Path lesson : lessons) {
            section.append("<li>")
                    .append(IndexedRun.link(folder, lesson, title(lesson)))
                    .append("</li>\n");
        }
        return section.append("</ol></section>\n").toString();
    }

    /** A title stands in the page as it is to stand here. */
    private static String title(Path lesson) throws IOException {
        String text = Files.readString(lesson);
        int start = text.indexOf("<title>") + "<title>".length();
        int end = text.indexOf("</title>");
        return end < start ? ExplorerPage.escaped(lesson.getFileName().toString()) : text.substring(start, end);
    }
}
