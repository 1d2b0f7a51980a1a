package cnnbyhand.command;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** The system properties that the command understands. */
public enum Option {
    MODEL("a name or all", "none: the list is shown", "which network"),
    TRAIN("true or false", "true", "false: only the tables, which need no data; usual where a network is from a file"),
    EPOCHS("a whole number from 1", "the preview's", "passes over the training images"),
    BATCH("a whole number from 1", "the document's", "images per step"),
    SEED("a whole number", "1", "what weights, order, dropout and drawn images follow from"),
    LIMIT("a whole number from 1", "the preview's", "use only the first images of each set"),
    FULL("true or false", "false", "the document's own number of epochs, all images"),
    DATA("a folder, or drawn", "~/.cache/cnn-by-hand", "where the image sets are"),
    OFFLINE("true or false", "false", "true: never try a download"),
    OUT("a folder", "results", "where results go"),
    CHECKPOINT("minutes from 0 to 1000000", "5", "the longest time between two checkpoints"),
    RESUME("true or false", "false", "continue the training that was interrupted"),
    ENGINE("accelerated or stock", "accelerated", "stock: Deeplearning4j's own training"),
    VERBOSE("true or false", "false", "Deeplearning4j's own wide summary and logs, too"),
    MASTER(
            "local[2], spark://HOST:7077, yarn or k8s://URL",
            "none: this machine alone",
            "train on Apache Spark, which needs mvn -Pspark"),
    WORKERS("a whole number from 1", "the cores of local[2]", "how many train at the same time on Spark"),
    AVERAGE(
            "a whole number from 1",
            "16, less from 5 workers on",
            "batches that each worker trains on between two means of all"),
    NETWORK(
            "a file of Keras, TensorFlow.js or Deeplearning4j",
            "none: a model is run",
            "a network from a file, instead of a model"),
    INPUT(
            "sides such as 224x224x3, the channels last, or for several inputs of a file user:1;item:1",
            "none: as described",
            "another size of the network's input"),
    CHANGE(
            "settings of layers such as conv2d_3:kernel=5,stride=2;dense_3:units=64",
            "none: as described",
            "the network with other settings"),
    PARTIAL(
            "true, false, or output shapes such as lambda_1:7x7x64;lambda_2:10",
            "false",
            "let layers of unknown kinds through, whose output shapes the file or you must state"),
    IMPORTER("true or false", "false", "true: compare the network with Deeplearning4j's own import of the file, too"),
    SHOW(
            "derivations, summary or names of layers, joined by commas",
            "none: the two books",
            "how each number comes about, of all layers or of some; Deeplearning4j's own summary"),
    COLUMNS(
            "multiply-accumulates, memory or receptive-field, joined by commas",
            "none: shapes and parameters",
            "further columns of the table"),
    QUIZ(
            "a model's name, a file as for network, or random",
            "none",
            "instead of a run: predict its numbers, and be told why they are wrong; random: a network drawn from seed"),
    ANSWERS(
            "a CSV file, a folder of them, or a pattern such as answers/*.csv",
            "none: they are typed",
            "where the quiz's answers are; a folder or a pattern is graded as a class"),
    TRIES("a whole number from 1", "1", "how often a question of the quiz may be answered"),
    LEVEL("shapes, parameters or both", "both", "what the quiz asks"),
    HINT("true or false", "false", "true: the quiz shows each rule first"),
    LESSON("a name or all", "none: a model is run", "which lesson"),
    STEP("true or false", "false", "go through a lesson step by step: predict, then look"),
    RECORD("true or false", "false", "write what a lesson's cells show into the lesson"),
    EXPORT(
            "ipynb, html, handout, solution, latex, slides or explorer",
            "none",
            "turn a lesson into a notebook or a web page, or a lesson or a network into something to hand out;"
                    + " explorer: write only the page for trying a network's settings"),
    PAPER("a4 or letter", "a4", "what a hand-out, a solution or a text for LaTeX is printed on");

    private final String allowed;
    private final String usual;
    private final String meaning;

    Option(String allowed, String usual, String meaning) {
        this.allowed = allowed;
        this.usual = usual;
        this.meaning = meaning;
    }

    /** The option as it is typed after {@code -D}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String allowed() {
        return allowed;
    }

    public String usual() {
        return usual;
    }

    /** What the option does, in a few words. */
    public String meaning() {
        return meaning;
    }

    /** Whether its value is, or may be, a place on the disk. */
    boolean isPath() {
        return EnumSet.of(DATA, OUT, NETWORK, QUIZ, ANSWERS).contains(this);
    }

    /** The value where none is given; empty where that means that nothing is chosen. */
    String value() {
        return usual.startsWith("none") ? "" : usual;
    }

    /** One row per option: how it is typed, what is allowed, and what it means with its usual value. */
    public static List<List<String>> explained() {
        return Stream.of(values())
                .map(option ->
                        List.of("-D" + option.word(), option.allowed, option.meaning + " (" + option.usual + ")"))
                .toList();
    }

    /** Those that a model's run reads. */
    public static Set<Option> ofRuns() {
        return EnumSet.range(MODEL, VERBOSE);
    }

    /** Those that say how a network is trained. */
    static Set<Option> ofTraining() {
        return EnumSet.of(
                EPOCHS, BATCH, LIMIT, FULL, DATA, OFFLINE, CHECKPOINT, RESUME, ENGINE, MASTER, WORKERS, AVERAGE);
    }

    static List<String> words() {
        return Stream.of(values()).map(Option::word).toList();
    }
}
