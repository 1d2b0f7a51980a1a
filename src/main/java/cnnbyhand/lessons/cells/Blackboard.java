package cnnbyhand.lessons.cells;

import cnnbyhand.byhand.Entry;
import cnnbyhand.byhand.Layer;
import cnnbyhand.checking.Alteration;
import cnnbyhand.published.Model;
import cnnbyhand.published.Models;
import cnnbyhand.tables.PageWidth;
import cnnbyhand.tables.Table;
import cnnbyhand.tables.Table.Column;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Where a cell shows what it has found; its methods need no class name before them in a lesson. */
public final class Blackboard {
    private static volatile Surface surface;

    /** Deeplearning4j puts two spaces between the halves of a message that is too long for a line. */
    private static final String CLAUSES = "(?<=configuration:) | {2,}";

    private Blackboard() {}

    /** Writes on {@code next} from now on. */
    public static void use(Surface next) {
        surface = next;
    }

    /** Writes lines and hangs pictures wherever these two put them: the way for a notebook. */
    public static void use(Consumer<String> lines, Consumer<BufferedImage> pictures) {
        use(new Surface() {
            @Override
            public void line(String text) {
                lines.accept(text);
            }

            @Override
            public void picture(BufferedImage picture, String caption) {
                lines.accept(caption);
                pictures.accept(picture);
            }
        });
    }

    /** Shows a text, a number, a table, a list line by line, or an object of the hand-kept book, a check or a training. */
    public static void show(Object what) {
        Lines.of(what, surface.width()).forEach(line -> surface.line(line.stripTrailing()));
    }

    /** Shows what need not come out the same on every machine: each line with a digit is marked so. */
    public static void showVarying(Object what) {
        Lines.of(what, surface.width() - Surface.VARIES.length())
                .forEach(line -> surface.line(marked(line).stripTrailing()));
    }

    /** Shows a picture; its caption says what is to be seen. */
    public static void show(BufferedImage picture, String caption) {
        surface.picture(picture, caption);
    }

    /** Shows a picture that need not come out the same on every machine. */
    public static void showVarying(BufferedImage picture, String caption) {
        surface.picture(picture, Surface.VARIES + caption);
    }

    /** One of the five models. */
    public static Model model(String name) {
        return Models.named(name)
                .orElseThrow(() -> new IllegalArgumentException(
                        "model must be one of " + String.join(", ", Models.names()) + ", found " + name));
    }

    /** One layer of a model's hand-kept book. */
    public static Entry layer(Model model, String name) {
        return model.network()
                .ledger()
                .entry(name)
                .orElseThrow(() -> new IllegalArgumentException("layer must be one of "
                        + model.network().layers().stream().map(Layer::name).collect(Collectors.joining(", "))
                        + ", found "
                        + name));
    }

    /**
     * A document's network that is wrong on purpose: one layer is altered, and what follows from it is computed again.
     *
     * @param type Deeplearning4j's class of the layer
     */
    public static <L> Experiment altered(Model model, String layer, Class<L> type, Consumer<L> change) {
        return new Experiment(model, Alteration.of(model, Experiment.SEED, layer, type, change));
    }

    /** A table of one's own; a column whose cells are all numbers stands at the right. */
    public static Table table(List<String> headings, List<? extends List<?>> rows) {
        List<List<String>> cells =
                rows.stream().map(row -> row.stream().map(Lines::cell).toList()).toList();
        List<Column> columns = IntStream.range(0, headings.size())
                .mapToObj(place -> new Column(headings.get(place), isNumbers(rows, place)))
                .toList();
        return new Table(columns, new ArrayList<>(cells));
    }

    /** The words in which something impossible is refused; that it is not refused is a fault. */
    public static String refusal(Runnable attempt) {
        try {
            attempt.run();
        } catch (RuntimeException refused) {
            String message = refused.getMessage().replaceAll(CLAUSES, "\n");
            return message.lines().map(Blackboard::wrapped).collect(Collectors.joining("\n"));
        }
        throw new IllegalStateException("the attempt must be refused, found that it went well");
    }

    /** A line that is too wide goes on below, set in. */
    private static String wrapped(String line) {
        return line.length() <= PageWidth.CELL
                ? line
                : line.replaceAll("(.{1," + (PageWidth.CELL - 4) + "})(?: |$)", "$1\n    ")
                        .strip();
    }

    private static boolean isNumbers(List<? extends List<?>> rows, int column) {
        return rows.stream().allMatch(row -> row.get(column) instanceof Number);
    }

    private static String marked(String line) {
        boolean digits = line.chars().anyMatch(Character::isDigit);
        return (digits ? Surface.VARIES : " ".repeat(Surface.VARIES.length())) + line;
    }
}
