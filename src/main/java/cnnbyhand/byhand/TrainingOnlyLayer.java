package cnnbyhand.byhand;

import java.util.List;
import java.util.Map;

/**
 * A layer that works only while its network is trained: it adds noise, drops values, penalizes large ones, or changes
 * images by chance. Once the network is used, what goes in comes out.
 *
 * @param name the layer's name
 * @param type which one it is, by Keras's class: {@code GaussianNoise}
 * @param quantity what it is told, in Keras's word: {@code rate} or {@code stddev}; empty where no number is kept of it
 * @param amount the number; 0 where none is kept
 */
public record TrainingOnlyLayer(String name, String type, String quantity, double amount) implements Layer {
    /** The share of values that is dropped, or that noise of the same variance stands for. */
    public static final String RATE = "rate";

    /** The standard deviation of noise that is added. */
    public static final String DEVIATION = "stddev";

    static final Slip CHANGED_AT_REST = new Slip(
            "changed-at-rest",
            "The image is taken to be cut or moved: the layer changes values by chance and leaves the sides.");

    private static final String MAPS = "SpatialDropout";
    private static final String AUGMENTATION = "Random";

    public TrainingOnlyLayer {
        if (quantity.equals(RATE) && !(amount >= 0 && amount < 1)) {
            throw new ImpossibleLayer(name, "the rate must be at least 0 and below 1, found " + amount);
        }
        if (!(amount >= 0)) {
            throw new ImpossibleLayer(name, "the " + quantity + " must be at least 0, found " + amount);
        }
    }

    /** One of which no number is kept. */
    public static TrainingOnlyLayer of(String name, String type) {
        return new TrainingOnlyLayer(name, type, "", 0);
    }

    /** One that drops a share of the values, or stands for it. */
    public static TrainingOnlyLayer dropping(String name, String type, double rate) {
        return new TrainingOnlyLayer(name, type, RATE, rate);
    }

    @Override
    public List<Adjustable> adjustables() {
        Allowed allowed = quantity.equals(RATE) ? Allowed.share() : Allowed.number(0);
        return quantity.isEmpty()
                ? List.of()
                : List.of(Adjustable.number(
                        quantity, amount, allowed, other -> new TrainingOnlyLayer(name, type, quantity, other)));
    }

    @Override
    public String kind() {
        return "training-only layer";
    }

    @Override
    public String description() {
        return words(type, quantity, amount);
    }

    /** {@code GaussianNoise, stddev 0.1}. */
    public static String words(String type, String quantity, double amount) {
        return quantity.isEmpty() ? type : type + ", " + quantity + " " + Settings.number(amount);
    }

    @Override
    public Output output(Shape input) {
        return Output.unchanged(require(input), type + " works in training alone, shape kept");
    }

    private Shape require(Shape input) {
        int axes = axes();
        return axes == 0 ? input : input.requireAxes(name, axes);
    }

    /** How many axes it must be given; 0 for any number. */
    private int axes() {
        if (type.startsWith(AUGMENTATION)) {
            return 2;
        }
        return type.startsWith(MAPS) ? Character.digit(type.charAt(MAPS.length()), 10) : 0;
    }

    @Override
    public String whyNothingIsKept() {
        return "It works by chance or by a given rule, and only while the network is trained.";
    }

    /** The number of axes, which a spatial dropout has in its name, shows in the shape. */
    @Override
    public Settings settings() {
        String plain = type.startsWith(MAPS) ? MAPS : type;
        return quantity.isEmpty()
                ? new Settings()
                : new Settings().put(Settings.DROPOUT, words(plain, quantity, amount));
    }

    @Override
    public boolean elementwise() {
        return true;
    }

    @Override
    public boolean rests() {
        return true;
    }

    @Override
    public void shapeSlips(Situation here, Slips to) {
        if (quantity.equals(RATE)) {
            Dropout.channels(Dropout.DROPOUT_REMOVES_VALUES, 1 - amount, here.input(), to);
            Dropout.channels(Dropout.KEEPING_FOR_DROPPING, amount, here.input(), to);
        }
        if (type.startsWith(AUGMENTATION)) {
            Shape input = here.input();
            to.shape(
                    CHANGED_AT_REST,
                    () -> new Output(
                            Shape.image(input.width(), input.height(), input.channels()),
                            "",
                            "the sides changed places"));
        }
    }

    @Override
    public Cells cells(Shape shape, Values input, Map<ParameterArray.Role, Values> arrays) {
        require(shape);
        return Output.same(input);
    }
}
