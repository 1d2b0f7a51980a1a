package cnnbyhand.reading;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.List;

/**
 * One layer as Deeplearning4j writes it.
 *
 * @param name the layer's name, or its place where it was given none
 * @param type Deeplearning4j's class without the package of layers: {@code ConvolutionLayer}
 * @param config its settings by key
 */
record Deeplearning4jLayer(String name, String type, JsonNode config) implements LayerText {
    private static final int LEAST_KEPT = 2;

    /** One number for each axis; for a sequence Deeplearning4j keeps a second one, which means nothing. */
    List<Long> along(int axes, long least, String key) throws UnusableNetwork {
        return sides(Math.max(axes, LEAST_KEPT), least, key).subList(0, axes);
    }

    /** The dilation, which is the only such list that Deeplearning4j fills in where a file lacks it. */
    List<Long> dilation(int axes) throws UnusableNetwork {
        return value("dilation").isPresent() ? along(axes, 1, "dilation") : Collections.nCopies(axes, 1L);
    }

    /** The class that an object under {@code key} names, without {@code prefix}; the whole name where it lacks that. */
    String type(String key, String prefix) throws UnusableNetwork {
        JsonNode value = value(key).orElseThrow(() -> fault(key + " must be there, found nothing"));
        JsonNode type = value.path(Deeplearning4jText.CLASS);
        if (!type.isTextual()) {
            throw fault(key + " must name its class (@class), found " + JsonText.kind(type));
        }
        return Deeplearning4jText.without(prefix, type.textValue());
    }

    /** An object among the settings, to be read by the same rules. */
    Deeplearning4jLayer inside(String key) {
        return new Deeplearning4jLayer(name, type, config.path(key));
    }

    /** Refuses channels that do not come first: the hand-kept book lays nothing out, and the other reads only these. */
    void requireChannelsFirst() throws UnusableNetwork {
        for (String key :
                List.of("cnn2dDataFormat", "cnn2DFormat", "rnnDataFormat", "dataFormat", "outputFormat", "format")) {
            String format = text("NCHW", key);
            if (!List.of("NCHW", "NCW", "NCDHW").contains(format)) {
                throw fault(key + " must be NCHW, NCW or NCDHW to be read here, found " + format);
            }
        }
    }
}
