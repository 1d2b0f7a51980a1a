package cnnbyhand.reading;

import cnnbyhand.byhand.Shape;
import java.util.List;

/**
 * The shape of one example, which Deeplearning4j does not write down: the first layer states the channels, and a
 * preprocessor before it the whole.
 */
final class Deeplearning4jInput {
    private static final String PREFIX = "org.deeplearning4j.nn.conf.preprocessor.";
    private static final String FLATTEN = "CnnToFeedForwardPreProcessor";
    private static final String FLATTEN_VOLUME = "Cnn3DToFeedForwardPreProcessor";
    private static final String IMAGE = "FeedForwardToCnnPreProcessor";
    private static final List<String> KNOWN = List.of(FLATTEN, FLATTEN_VOLUME, IMAGE);
    private static final String GIVE_IT = "; give it: -Dinput=224x224x3";

    private Deeplearning4jInput() {}

    static Shape of(Deeplearning4jStep step) throws UnusableNetwork {
        if (step.preprocessor().isPresent()) {
            return stated(step.preprocessor().get());
        }
        Deeplearning4jLayer first = step.layer();
        int axes = Deeplearning4jKinds.axes(first);
        if (axes == Deeplearning4jKinds.ANY_AXES || first.value("nin").isEmpty()) {
            throw new UnusableNetwork("the input's size must be known, found none in the file" + GIVE_IT);
        }
        long channels = first.whole(1, "nin");
        if (axes > 0) {
            throw OpenInput.ofChannels(axes, channels);
        }
        return Shape.vector(channels);
    }

    private static Shape stated(Deeplearning4jLayer preprocessor) throws UnusableNetwork {
        boolean volume = requireKnown(preprocessor).equals(FLATTEN_VOLUME);
        long height = preprocessor.whole(1, "inputHeight");
        long width = preprocessor.whole(1, "inputWidth");
        long channels = preprocessor.whole(1, "numChannels");
        return volume
                ? Shape.volume(preprocessor.whole(1, "inputDepth"), height, width, channels)
                : Shape.image(height, width, channels);
    }

    /** Whether a step begins with a flatten, and not with the form that the first layer's input is given. */
    static boolean flattens(Deeplearning4jStep step, boolean first) throws UnusableNetwork {
        if (step.preprocessor().isEmpty()) {
            return false;
        }
        Deeplearning4jLayer preprocessor = step.preprocessor().get();
        boolean image = requireKnown(preprocessor).equals(IMAGE);
        if (image && !first) {
            throw preprocessor.fault(
                    "a " + IMAGE + " must stand before the first layer to be read here, found one before another");
        }
        return !image;
    }

    /** Refuses a preprocessor that does not lay values out in one row. */
    static void requireFlatten(Deeplearning4jLayer preprocessor) throws UnusableNetwork {
        if (requireKnown(preprocessor).equals(IMAGE)) {
            throw preprocessor.fault(
                    "a preprocessor between layers must lay an image or a volume out to be read here, found " + IMAGE);
        }
    }

    private static String requireKnown(Deeplearning4jLayer preprocessor) throws UnusableNetwork {
        preprocessor.requireChannelsFirst();
        String type = Deeplearning4jText.without(PREFIX, preprocessor.text("none", Deeplearning4jText.CLASS));
        if (!KNOWN.contains(type)) {
            throw preprocessor.fault("the preprocessor before it must be one of " + String.join(", ", KNOWN)
                    + " to be read here, found " + JsonText.shortened(type));
        }
        requireVolumeChannelsFirst(preprocessor);
        return type;
    }

    /** Behind a layer with any padding but same, Deeplearning4j itself sets this wrong, and computes something else. */
    private static void requireVolumeChannelsFirst(Deeplearning4jLayer preprocessor) throws UnusableNetwork {
        if (!preprocessor.flag(true, "ncdhw")) {
            throw preprocessor.fault("the preprocessor before it must have the channels of a volume first (ncdhw),"
                    + " found false; set a Cnn3DToFeedForwardPreProcessor of your own");
        }
    }
}
