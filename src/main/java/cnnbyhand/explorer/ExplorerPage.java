package cnnbyhand.explorer;

import cnnbyhand.byhand.Network;
import cnnbyhand.explorer.compiling.NetworkWords;
import cnnbyhand.explorer.compiling.ReaderSource;
import cnnbyhand.keeping.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A network to be touched, as one file that fetches nothing. */
public final class ExplorerPage {
    private static final Pattern GAP = Pattern.compile("\\{\\{(\\w+)}}");
    private static final List<String> STYLES = List.of("page.css", "strip.css", "panel.css");

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
            "controls.js",
            "address.js",
            "start.js");

    private ExplorerPage() {}

    /**
     * The page's text.
     *
     * @param source where the network is described
     * @param book the {@linkplain cnnbyhand.explorer.compiling.CompiledBook#script script} that works it out
     */
    public static String of(Network network, String source, String book) {
        Map<String, String> content = Map.of(
                "title", escaped(network.name() + ", explorer"),
                "name", escaped(network.name()),
                "source", escaped(source),
                "styles", joined(STYLES),
                "network", harmless(Json.text(NetworkWords.of(network))),
                "book", book,
                "calls", String.join(", ", ReaderSource.calls()),
                "scripts", joined(SCRIPTS));
        return GAP.matcher(resource("page.html"))
                .replaceAll(gap -> Matcher.quoteReplacement(content.get(gap.group(1))));
    }

    private static String joined(List<String> names) {
        return names.stream().map(ExplorerPage::resource).collect(Collectors.joining("\n"));
    }

    private static String resource(String name) {
        try (InputStream stream = ExplorerPage.class.getResourceAsStream(name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** JSON that cannot end the element that it stands in. */
    private static String harmless(String json) {
        return json.replace("<", "\\u003c");
    }
}
