package cnnbyhand.command;

import cnnbyhand.data.DataFolder;
import cnnbyhand.published.Model;
import cnnbyhand.published.Models;
import cnnbyhand.published.Trainable;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Properties;

/**
 * The options of one run, read from system properties and found to be possible.
 *
 * @param typed what they were read from
 * @param models the models to run; none where no model was named
 * @param network the network from a file, where one was named
 * @param change what is to be otherwise than the model, or the quiz's model, is described
 * @param train whether networks are trained, too
 * @param epochs passes over the training images, where they were typed
 * @param batch examples per step, where they were typed
 * @param seed what weights, order, dropout and drawn images follow from
 * @param limit how many images of each set are used, where it was typed
 * @param full the document's own number of epochs, and all images
 * @param offline whether downloads are never tried
 * @param checkpoint the longest time between two checkpoints
 * @param resume whether an interrupted training is resumed
 * @param stock whether Deeplearning4j trains as stock
 * @param cluster what trains instead of this machine alone
 * @param verbose Deeplearning4j's own summary and logs, too
 * @param quiz the quiz to be held instead of a run
 * @param show what is to be shown beside the two books
 * @param lesson what is to be done with lessons, if anything
 * @param data the data folder, or {@link DataFolder#DRAWN}
 * @param out the folder for results
 */
public record Options(
        RawOptions typed,
        List<Model> models,
        Optional<NetworkOptions> network,
        NetworkChange change,
        boolean train,
        OptionalInt epochs,
        OptionalInt batch,
        long seed,
        OptionalInt limit,
        boolean full,
        boolean offline,
        Duration checkpoint,
        boolean resume,
        boolean stock,
        Optional<ClusterOptions> cluster,
        boolean verbose,
        Optional<QuizOptions> quiz,
        ShowOptions show,
        LessonOptions lesson,
        String data,
        Path out) {
    static final String ALL = "all";
    private static final String STOCK = "stock";

    /**
     * Reads the options.
     *
     * @throws WrongCommand at the first one that is not allowed
     */
    public static Options of(Properties properties) throws WrongCommand {
        RawOptions typed = new RawOptions(properties);
        typed.refuseUnknown();
        Options options = new Options(
                typed,
                models(typed),
                NetworkOptions.of(typed),
                NetworkChange.of(typed),
                train(typed),
                typed.count(Option.EPOCHS),
                typed.count(Option.BATCH),
                typed.wholeNumber(Option.SEED),
                typed.count(Option.LIMIT),
                typed.flag(Option.FULL),
                typed.flag(Option.OFFLINE),
                typed.minutes(Option.CHECKPOINT),
                typed.flag(Option.RESUME),
                typed.word(Option.ENGINE, List.of(Option.ENGINE.usual(), STOCK)).equals(STOCK),
                ClusterOptions.of(typed),
                typed.flag(Option.VERBOSE),
                QuizOptions.of(typed),
                ShowOptions.of(typed),
                LessonOptions.of(typed),
                RawOptions.folder(Option.DATA, data(typed)),
                Path.of(RawOptions.folder(Option.OUT, typed.text(Option.OUT))));
        Untrained.refuseOptionsOfTraining(typed, options.train);
        options.requirePossibleChange();
        options.requireShownLayers();
        return options;
    }

    /** Those of a file are known once it is read. */
    private void requireShownLayers() throws WrongCommand {
        if (!models.isEmpty()) {
            show.requireLayersOf(models.stream().map(Model::network).toList());
        }
    }

    /** Nothing is shown before a change is known to be possible; that of a file is known once it is read. */
    private void requirePossibleChange() throws WrongCommand {
        Optional<Model> asked = quiz.flatMap(QuizOptions::model);
        if (asked.isPresent()) {
            change.of(asked.get().network());
        } else if (models.size() == 1) {
            change.of(models.get(0).network());
        } else if (!change.isNone() && network.isEmpty() && quiz.isEmpty()) {
            throw new WrongCommand((change.input().isPresent() ? Option.INPUT : Option.CHANGE).word()
                    + " must be of one model, network or quiz, found " + (models.isEmpty() ? "none" : ALL)
                    + "; say -Dmodel=NAME or -Dnetwork=FILE");
        }
    }

    /**
     * Lets a run end without a training that is not possible, unless it was asked for.
     *
     * @throws WrongCommand with {@code why}, where it was
     */
    public void requireTrainingUnasked(String why) throws WrongCommand {
        if (typed.has(Option.TRAIN)) {
            throw new WrongCommand(why);
        }
    }

    /** A network from a file is trained only where that is asked for. */
    private static boolean train(RawOptions typed) throws WrongCommand {
        return typed.flag(Option.TRAIN) && (typed.has(Option.TRAIN) || !typed.has(Option.NETWORK));
    }

    private static List<Model> models(RawOptions typed) throws WrongCommand {
        List<String> names = new ArrayList<>(Models.names());
        names.add(ALL);
        Optional<String> name = typed.name(Option.MODEL, names);
        if (name.isEmpty()) {
            return List.of();
        }
        return name.flatMap(Models::named).map(List::of).orElse(Models.ALL);
    }

    private static String data(RawOptions typed) {
        String data = typed.text(Option.DATA);
        return data.equals(Option.DATA.usual()) ? DataFolder.usual().toString() : data;
    }

    /** What is to be typed to do the same with one model again, on drawn images if these were. */
    public String command(Trainable model, boolean drawn) {
        return Command.of(model, typed.properties(), drawn);
    }

    /**
     * Lets a run begin in a build that cannot train on a cluster.
     *
     * @throws WrongCommand where one was asked for
     */
    public void requireNoCluster() throws WrongCommand {
        if (cluster.isPresent()) {
            throw new WrongCommand("master must be given to a build with Spark, found one without; type "
                    + Command.onCluster(typed.properties()));
        }
    }

    /**
     * Every option of the run of one model, or of a file's network, with its value, but for the paths of this machine; null where it
     * has none, or is about training and nothing is trained.
     */
    public Map<String, Object> byName(Trainable model) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put(Option.MODEL.word(), network.isPresent() ? null : Command.selected(model, typed.properties()));
        network.ifPresent(file -> {
            values.put(Option.NETWORK.word(), Command.portable(Option.NETWORK, typed.text(Option.NETWORK)));
            values.put(Option.INPUT.word(), typed.given(Option.INPUT).orElse(null));
        });
        values.put(Option.TRAIN.word(), train);
        values.put(Option.EPOCHS.word(), boxed(epochs));
        values.put(Option.BATCH.word(), boxed(batch));
        values.put(Option.SEED.word(), seed);
        values.put(Option.LIMIT.word(), limit.isPresent() ? ImageLimit.ofEach(limit.getAsInt()) : null);
        values.put(Option.FULL.word(), full);
        values.put(Option.DATA.word(), Command.portable(Option.DATA, typed.text(Option.DATA)));
        values.put(Option.OFFLINE.word(), offline);
        values.put(Option.OUT.word(), Command.portable(Option.OUT, typed.text(Option.OUT)));
        values.put(Option.CHECKPOINT.word(), checkpoint.toMillis() / 60_000.0);
        values.put(Option.RESUME.word(), resume);
        values.put(Option.ENGINE.word(), engine(stock));
        values.put(Option.VERBOSE.word(), verbose);
        for (Option option : List.of(Option.INPUT, Option.CHANGE)) {
            typed.given(option).ifPresent(value -> values.put(option.word(), value));
        }
        cluster.ifPresent(asked -> values.putAll(asked.byName()));
        if (!train) {
            Option.ofTraining().forEach(option -> values.replace(option.word(), null));
        }
        return values;
    }

    /** The word for who trains. */
    public static String engine(boolean stock) {
        return stock ? STOCK : Option.ENGINE.usual();
    }

    private static Integer boxed(OptionalInt number) {
        return number.isPresent() ? number.getAsInt() : null;
    }
}
