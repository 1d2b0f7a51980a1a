package cnnbyhand.lessons.export;

import cnnbyhand.byhand.Layer;
import cnnbyhand.data.Dataset;
import cnnbyhand.published.Model;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Leads from a lesson's cells into the explorer of its network, with the state that a cell discusses: the layer, another
 * setting or input, the value that is looked at, the digit, and whether the network has been trained by then.
 *
 * @param model the lesson's network
 * @param text the whole lesson
 */
record ExplorerLinks(Model model, String text) {
    private static final int MOST = 3;
    private static final int DIGITS = 10;
    private static final Pattern IMAGE = Pattern.compile("experiment\\.image\\((\\d+)\\)");
    private static final Pattern INPUT = Pattern.compile("\\.on\\(Shape\\.image\\((\\d+), (\\d+), (\\d+)\\)\\)");

    /** What Java says of a layer after its name, and the words of the explorer's address for it. */
    private enum CellState {
        PIXEL("(?s)pixel\\(\"LAYER\", \\w+, (\\d+), (\\d+), (\\d+)\\).*", "&channel=$1&cell=$2,$3"),
        VALUE("(?s)after\\(\"LAYER\"\\)\\.value\\((\\d+), (\\d+), (\\d+)\\).*", "&channel=$1&cell=$2,$3"),
        NUMBERS("(?s)after\\(\"LAYER\"\\)\\.numbers\\((\\d+), (\\d+), (\\d+),.*", "&channel=$1&cell=$2,$3"),
        MAP("(?s)after\\(\"LAYER\"\\)\\.picture\\((\\d+)\\).*", "&channel=$1"),
        CONVOLUTION("(?s)Convolution\\.of\\(\"LAYER\", (\\d+), (\\d+)\\)[^.].*", "&filters=$1&kernel=$2"),
        UNITS("(?s)Dense\\.of\\(\"LAYER\", (\\d+)\\)[^.].*", "&units=$1");

        private final String pattern;
        private final String words;

        CellState(String pattern, String words) {
            this.pattern = pattern;
            this.words = words;
        }

        private Stream<String> of(String layer, String cell) {
            Matcher found = Pattern.compile(pattern.replace("LAYER", Pattern.quote(layer)))
                    .matcher(cell);
            return found.find() ? Stream.of(found.replaceFirst(words).substring(found.start())) : Stream.empty();
        }
    }

    /** Links for one cell; nothing where it names no layer and no other input. */
    String of(String cell) {
        Stream<String> inputs = INPUT.matcher(cell)
                .results()
                .map(found -> "%s×%s×%s".formatted(found.group(1), found.group(2), found.group(3)))
                .map(input -> link("#input=" + input.replace('×', 'x'), input));
        Stream<String> layers = model.network().layers().stream()
                .map(Layer::name)
                .filter(name -> cell.contains('"' + name + '"'))
                .map(name -> link("#layer=" + name + state(name, cell), name));
        String links = Stream.concat(inputs, layers).limit(MOST).collect(Collectors.joining(" · "));
        return links.isEmpty() ? "" : "<p class=\"explorer\">" + links + "</p>";
    }

    private String link(String address, String name) {
        return "<a href=\"../%s/explorer.html%s\">%s in the explorer</a>"
                .formatted(model.name(), address.replace("&", "&amp;"), name);
    }

    private String state(String layer, String cell) {
        String said = Stream.of(CellState.values())
                .flatMap(state -> state.of(layer, cell))
                .findFirst()
                .orElse("");
        return said + digit() + weights(cell);
    }

    /** The classes of other pictures have other names where they are drawn. */
    private String digit() {
        Matcher image = IMAGE.matcher(text);
        return model.dataset() == Dataset.MNIST && image.find()
                ? "&picture=" + Integer.parseInt(image.group(1)) % DIGITS
                : "";
    }

    private String weights(String cell) {
        int training = text.indexOf(".train(");
        return training >= 0 && training < text.indexOf(cell) ? "" : "&weights=untrained";
    }
}
