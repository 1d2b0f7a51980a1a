package cnnbyhand.explorer;

import cnnbyhand.byhand.Network;
import cnnbyhand.explorer.compiling.NetworkWords;
import cnnbyhand.explorer.compiling.ReaderSource;
import cnnbyhand.keeping.Json;
import cnnbyhand.tables.Letters;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A network to be touched, as one file that fetches nothing. */
public final class ExplorerPage {
    private static final Pattern GAP = Pattern.compile("\\{\\{(\\w+)}}");
    private static final String NETWORK = "id=\"network\">";
    private static final String VALUES = "id=\"values\">";
    private static final String END = "</script>";
    private static final String TRAINED = "\"state\" : \"" + PageWeights.WeightState.TRAINED.word() + "\"";
    private static final List<String> STYLES =
            List.of("page.css", "strip.css", "panel.css", "inside.css", "class.css", "print.css");

    /** Each uses only what stands before it. */
    private static final List<String> SCRIPTS = List.of(
            "dom.js",
            "numbers.js",
            "model.js",
            "strip.js",
            "table.js",
            "settings.js",
            "panel.js",
            "totals.js",
            "stated.js",
            "predict.js",
            "hiding.js",
            "copying.js",
            "controls.js",
            "decoding.js",
            "forward.js",
            "values.js",
            "states.js",
            "paint.js",
            "grid.js",
            "place.js",
            "window.js",
            "kernel.js",
            "arithmetic.js",
            "maps.js",
            "digit.js",
            "drawing.js",
            "upload.js",
            "address.js",
            "warming.js",
            "start.js");

    private ExplorerPage() {}

    /**
     * The page's text.
     *
     * @param source where the network is described
     * @param batch examples per step in training, which a wrong answer may confuse with something else
     * @param book the {@linkplain cnnbyhand.explorer.compiling.CompiledBook#script script} that works it out
     * @param values {@linkplain #values pictures and weights}
     */
    public static String of(Network network, String source, int batch, String book, String values) {
        Map<String, String> content = Map.ofEntries(
                Map.entry("title", escaped(network.name() + ", explorer")),
                Map.entry("name", escaped(network.name())),
                Map.entry("source", escaped(source)),
                Map.entry("batch", Integer.toString(batch)),
                Map.entry("styles", joined(STYLES)),
                Map.entry("network", words(network)),
                Map.entry("letters", harmless(Json.text(Letters.withSignsAndWords()))),
                Map.entry("values", values),
                Map.entry("book", book),
                Map.entry("calls", String.join(", ", ReaderSource.calls())),
                Map.entry("scripts", joined(SCRIPTS)));
        return filled(resource("page.html"), content);
    }

    /** Piece by piece, as a replacement would be looked through sign by sign, and weights are millions. */
    private static String filled(String page, Map<String, String> content) {
        StringBuilder filled = new StringBuilder();
        int end = 0;
        for (Matcher gap = GAP.matcher(page); gap.find(); end = gap.end()) {
            filled.append(page, end, gap.start()).append(content.get(gap.group(1)));
        }
        return filled.append(page, end, page.length()).toString();
    }

    /** Pictures and weights as they stand in a page. */
    public static String values(PageValues values) {
        return harmless(values.json());
    }

    /** Those of an earlier page of the same network, if that was trained. */
    public static Optional<String> learned(String page, Network network) {
        int start = page.indexOf(VALUES) + VALUES.length();
        if (start < VALUES.length() || !page.contains(NETWORK + words(network) + END)) {
            return Optional.empty();
        }
        String values = page.substring(start, page.indexOf(END, start));
        return Optional.of(values).filter(text -> text.contains(TRAINED));
    }

    private static String words(Network network) {
        return harmless(Json.text(NetworkWords.of(network)));
    }

    static String joined(List<String> names) {
        return names.stream().map(ExplorerPage::resource).collect(Collectors.joining("\n"));
    }

    private static String resource(String name) {
        try (InputStream stream = ExplorerPage.class.getResourceAsStream(name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** JSON that cannot end the element that it stands in. */
    private static String harmless(String json) {
        return json.replace("<", "\\u003c");
    }
}
