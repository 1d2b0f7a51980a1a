package cnnbyhand.quiz;

import java.util.Locale;

/** The known ways to a wrong number, each with the sentence that puts it right. */
public enum Slip {
    SAME_FOR_VALID("'same' is taken for 'valid': without padding the window has to stay within the image."),
    VALID_FOR_SAME("'valid' is taken for 'same': 'same' pads the image so that a side of n becomes ⌈n / s⌉."),
    PADDING_FORGOTTEN("The padding is forgotten: p pixels are added at either end before the window slides."),
    PADDING_ADDED_ONCE("The padding is added once: it lies at both ends, 2·p in all."),
    CEIL_FOR_FLOOR("Rounded up instead of down: a last window that does not fit whole is dropped."),
    FLOOR_FOR_CEIL("Rounded down instead of up: this pooling takes a last window that runs over the edge."),
    PLUS_ONE_FORGOTTEN("The + 1 is forgotten: (n − f) / s counts steps, and a window stands before the first, too."),
    STRIDE_FORGOTTEN("The stride is forgotten: the window moves by s pixels at a time, not by one."),
    WINDOW_FOR_STRIDE("The window's side is taken for the stride: they are given apart, and these windows overlap."),
    BORDER_AT_ONE_END("The border is taken off at one end: a window of f takes (f − 1) / 2 off at either end."),
    BORDER_TWICE("The border is taken off twice: a window of f takes f − 1 off in all, half at either end."),
    CHANNELS_KEPT("The input's channels are kept: a convolution gives one channel for each of its filters."),
    CHANNELS_MULTIPLIED("Channels times filters: a filter is as deep as its input and gives one channel."),
    POOLED_CHANNELS("The channels are pooled, too: a pooling slides over height and width alone."),
    BATCH_FOR_CHANNELS("Batch and channels are mixed up: the batch stands in front (None), the channels stand last."),
    CHANNELS_IN_FRONT("The channels stand in front: here a shape is height, width and channels."),
    CHANNELS_LEFT_OUT("The channels are left out: a shape here is height, width and channels."),
    LAYER_LEFT_OUT("That is what goes in: what this layer makes of it is left out."),
    FLATTENED_BEFORE_THE_POOL("Flattened before the pool: what comes here has been pooled already."),
    CHANNELS_NOT_FLATTENED("The channels are forgotten: each pixel has a value in every channel."),
    CHANNELS_ALONE("Only the channels are counted: each of them is a map of height times width values."),
    SIDES_ADDED("The sides are added up: a volume holds height times width times channels values."),
    DROPOUT_REMOVES_VALUES("Dropout removes nothing: it sets values to zero, and the shape stays."),
    KEEPING_FOR_DROPPING(
            "Keeping is taken for dropping: the rate is the share set to zero, and zeros keep their place."),
    EARLIER_SHAPE("An answer in between is passed over: a layer takes what the one just before it gives."),

    BIAS_FORGOTTEN("The bias is forgotten: each filter or unit adds one number of its own."),
    ONE_BIAS_FOR_ALL("One bias is counted for all: each filter or unit has its own."),
    BIAS_FOR_EACH_INPUT("The biases are counted by inputs: each filter or unit, so each output, has one."),
    BIAS_IN_EVERY_CELL("The bias is counted in every cell of the window: a filter adds it once, (f·f·C + 1)."),
    INPUT_CHANNELS_FORGOTTEN("The input channels are forgotten: a filter is as deep as its input, f·f·C."),
    IMAGE_CHANNELS_FOR_INPUT("The image's channels are taken: a filter is as deep as what the layer before gives."),
    FILTERS_FORGOTTEN("That is one filter: the layer has n of them."),
    ONE_SIDE_OF_THE_WINDOW("One side of the window is forgotten: it has f·f cells."),
    CHANNELS_AND_FILTERS_MIXED_UP(
            "Channels and filters are taken for each other: C channels come in, n filters give n."),
    POSITIONS_COUNTED("Every position is counted: a filter slides and has the same weights everywhere."),
    EVERY_PIXEL_CONNECTED("Counted as for a dense layer: a filter's cells are its window's, not the whole image's."),
    BATCH_COUNTED("The batch is counted: all images of a batch pass through the same weights."),
    VALUES_FOR_PARAMETERS("The outputs are counted: parameters are what a layer keeps, not what it gives."),
    POOLING_FOR_CONVOLUTION("Counted as for a convolution: a pooling picks values and has no weights."),
    GAMMA_AND_BETA_ALONE("Gamma and beta alone, as Chainer counts: running mean and variance are kept, too."),
    GAMMA_ALONE("Gamma alone: each channel has gamma, beta, a running mean and a running variance."),
    EACH_VALUE_NORMALIZED("Counted for each value: batch normalization keeps four numbers for each channel."),
    NOTHING_COUNTED("Nothing is counted: this layer does keep parameters."),
    NOTHING_TO_COUNT("Something is counted: this layer keeps no numbers."),
    EARLIER_COUNT("That is the count of an earlier layer: each layer has its own."),
    DIGITS_SWAPPED("Two digits are swapped: the arithmetic may be right, the copy is not.");

    private final String sentence;

    Slip(String sentence) {
        this.sentence = sentence;
    }

    /** The slip in one word, for files. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What went wrong, and how it is right. */
    public String sentence() {
        return sentence;
    }
}
