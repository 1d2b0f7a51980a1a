package cnnbyhand;

import cnnbyhand.data.DataFolder;
import cnnbyhand.models.Model;
import cnnbyhand.models.Models;
import cnnbyhand.quiz.Level;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Properties;

/** The options of one run, read from system properties and found to be possible. */
final class Options {
    static final String ALL = "all";
    private static final String STOCK = "stock";
    private static final int LONGEST_MINUTES = 1_000_000;

    private final Properties properties;
    private final List<Model> models;
    private final boolean train;
    private final OptionalInt epochs;
    private final OptionalInt batch;
    private final OptionalInt limit;
    private final long seed;
    private final boolean full;
    private final boolean offline;
    private final Duration checkpoint;
    private final boolean resume;
    private final boolean stock;
    private final boolean verbose;
    private final Optional<Model> quiz;
    private final Level level;
    private final boolean hint;
    private final LessonOptions lesson;

    /**
     * Reads the options.
     *
     * @throws WrongCommand at the first one that is not allowed
     */
    Options(Properties properties) throws WrongCommand {
        this.properties = properties;
        for (String name : properties.stringPropertyNames()) {
            refuseNearMiss(name);
        }
        models = readModels();
        train = readFlag(Option.TRAIN);
        epochs = readCount(Option.EPOCHS);
        batch = readCount(Option.BATCH);
        seed = readSeed();
        limit = readCount(Option.LIMIT);
        full = readFlag(Option.FULL);
        offline = readFlag(Option.OFFLINE);
        checkpoint = readMinutes(Option.CHECKPOINT);
        resume = readFlag(Option.RESUME);
        stock = readWord(Option.ENGINE, List.of(Option.ENGINE.usual(), STOCK)).equals(STOCK);
        verbose = readFlag(Option.VERBOSE);
        quiz = readQuiz();
        level = Level.valueOf(readWord(Option.LEVEL, Level.words()).toUpperCase(Locale.ROOT));
        hint = readFlag(Option.HINT);
        lesson = new LessonOptions(this);
        refuseFileAsFolder(Option.DATA, data());
        refuseFileAsFolder(Option.OUT, text(Option.OUT));
    }

    /** The models to run; none where no model was named. */
    List<Model> models() {
        return models;
    }

    boolean train() {
        return train;
    }

    OptionalInt epochs() {
        return epochs;
    }

    OptionalInt batch() {
        return batch;
    }

    OptionalInt limit() {
        return limit;
    }

    long seed() {
        return seed;
    }

    boolean full() {
        return full;
    }

    boolean offline() {
        return offline;
    }

    /** The longest time between two checkpoints. */
    Duration checkpoint() {
        return checkpoint;
    }

    boolean resume() {
        return resume;
    }

    /** Whether Deeplearning4j shall train as it comes. */
    boolean stock() {
        return stock;
    }

    boolean verbose() {
        return verbose;
    }

    /** The model to ask about, for a quiz instead of a run. */
    Optional<Model> quiz() {
        return quiz;
    }

    /** The file with the quiz's answers; nothing where they are typed. */
    Optional<String> answers() {
        return Optional.of(text(Option.ANSWERS)).filter(file -> !file.isEmpty());
    }

    Level level() {
        return level;
    }

    boolean hint() {
        return hint;
    }

    /** What is to be done with lessons, if anything. */
    LessonOptions lesson() {
        return lesson;
    }

    /** The data folder, or {@link DataFolder#DRAWN}. */
    String data() {
        String data = text(Option.DATA);
        return data.equals(Option.DATA.usual()) ? DataFolder.usual().toString() : data;
    }

    Path out() {
        return Path.of(text(Option.OUT));
    }

    /** What is to be typed to do the same with one model again, on drawn images if these were. */
    String command(Model model, boolean drawn) {
        return Command.of(model, properties, drawn);
    }

    /** Every option with its value, as typed or as usual, but for the paths of this machine. */
    Map<String, String> byName() {
        Map<String, String> values = new LinkedHashMap<>();
        for (Option option : Option.values()) {
            values.put(option.word(), Command.portable(option, text(option)));
        }
        return values;
    }

    String text(Option option) {
        return properties.getProperty(option.word(), option.value());
    }

    private List<Model> readModels() throws WrongCommand {
        String name = text(Option.MODEL);
        if (name.isEmpty()) {
            return List.of();
        }
        if (name.equals(ALL)) {
            return Models.ALL;
        }
        Optional<Model> model = Models.named(name);
        return List.of(model.orElseThrow(() -> wrong(Option.MODEL, oneOf(), name, Nearest.to(name, words()))));
    }

    private Optional<Model> readQuiz() throws WrongCommand {
        String name = text(Option.QUIZ);
        if (name.isEmpty()) {
            refuseWithoutQuiz(Option.ANSWERS, Option.LEVEL, Option.HINT);
            return Optional.empty();
        }
        if (!models.isEmpty()) {
            throw wrong(Option.QUIZ, "without a model beside it", "-Dmodel=" + text(Option.MODEL), Optional.empty());
        }
        List<String> names = Models.names();
        Optional<Model> model = Models.named(name);
        if (model.isEmpty()) {
            throw wrong(Option.QUIZ, "one of " + String.join(", ", names), name, Nearest.to(name, names));
        }
        return model;
    }

    private void refuseWithoutQuiz(Option... options) throws WrongCommand {
        for (Option option : options) {
            if (properties.getProperty(option.word()) != null) {
                throw wrong(option, "beside -Dquiz=MODEL", "no quiz", Optional.empty());
            }
        }
    }

    private long readSeed() throws WrongCommand {
        String value = text(Option.SEED);
        try {
            return Long.parseLong(value);
        } catch (NumberFormatException notANumber) {
            throw wrong(Option.SEED, Option.SEED.allowed(), value, Optional.empty());
        }
    }

    boolean readFlag(Option option) throws WrongCommand {
        return Boolean.parseBoolean(readWord(option, List.of("true", "false")));
    }

    String readWord(Option option, List<String> allowed) throws WrongCommand {
        String value = text(option);
        if (!allowed.contains(value)) {
            throw wrong(option, option.allowed(), value, Nearest.to(value, allowed));
        }
        return value;
    }

    private OptionalInt readCount(Option option) throws WrongCommand {
        String value = properties.getProperty(option.word());
        if (value == null) {
            return OptionalInt.empty();
        }
        try {
            int count = Integer.parseInt(value);
            if (count >= 1) {
                return OptionalInt.of(count);
            }
        } catch (NumberFormatException notANumber) {
            // Refused below, in the same words as a number that is too small.
        }
        throw wrong(option, option.allowed(), value, Optional.empty());
    }

    private Duration readMinutes(Option option) throws WrongCommand {
        String value = text(option);
        try {
            double minutes = Double.parseDouble(value);
            if (minutes >= 0 && minutes <= LONGEST_MINUTES) {
                return Duration.ofMillis(Math.round(minutes * 60_000));
            }
        } catch (NumberFormatException notANumber) {
            // Refused below, in the same words as a negative number.
        }
        throw wrong(option, option.allowed(), value, Optional.empty());
    }

    private static void refuseFileAsFolder(Option option, String path) throws WrongCommand {
        try {
            if (path.isBlank()) {
                throw wrong(option, option.allowed(), "nothing", Optional.empty());
            }
            if (Files.exists(Path.of(path)) && !Files.isDirectory(Path.of(path))) {
                throw wrong(option, option.allowed(), "the file " + path, Optional.empty());
            }
        } catch (InvalidPathException impossible) {
            throw wrong(option, option.allowed(), path, Optional.empty());
        }
    }

    /** Maven and Java set properties of their own, so only a name close to an option is known to be a mistake. */
    private static void refuseNearMiss(String name) throws WrongCommand {
        if (Option.words().contains(name)) {
            return;
        }
        Optional<String> meant = Nearest.to(name, Option.words());
        if (meant.isPresent()) {
            throw new WrongCommand("option must be one of " + String.join(", ", Option.words()) + ", found " + name
                    + "; did you mean -D" + meant.get() + "?");
        }
    }

    static WrongCommand wrong(Option option, String allowed, String found, Optional<String> meant) {
        String hint = meant.map(word -> "; did you mean -D" + option.word() + "=" + word + "?")
                .orElse("");
        return new WrongCommand(option.word() + " must be " + allowed + ", found " + found + hint);
    }

    private static String oneOf() {
        return "one of " + String.join(", ", words());
    }

    private static List<String> words() {
        List<String> words = new ArrayList<>(Models.names());
        words.add(ALL);
        return words;
    }
}
