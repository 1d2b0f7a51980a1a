package cnnbyhand.reading;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * One step of a chain.
 *
 * @param layer what is done
 * @param preprocessor what is done before it
 */
record Deeplearning4jStep(Deeplearning4jLayer layer, Optional<Deeplearning4jLayer> preprocessor) {
    private static final String LAYERS = "org.deeplearning4j.nn.conf.layers.";

    /**
     * Reads a step.
     *
     * @param config the layer's settings
     * @param place what the layer is called where it has no name
     */
    static Deeplearning4jStep of(JsonNode config, JsonNode preprocessor, String place) throws UnusableNetwork {
        Deeplearning4jLayer layer = layer(config, place);
        return new Deeplearning4jStep(
                layer,
                preprocessor.isObject()
                        ? Optional.of(new Deeplearning4jLayer(layer.name(), "", preprocessor))
                        : Optional.empty());
    }

    private static Deeplearning4jLayer layer(JsonNode config, String place) throws UnusableNetwork {
        if (!config.isObject()) {
            throw UnusableNetwork.inLayer(place, "layer must be an object, found " + JsonText.kind(config));
        }
        String name = LayerText.printable(new Deeplearning4jLayer(place, "", config).text(place, "layerName"));
        JsonNode type = config.path(Deeplearning4jText.CLASS);
        if (!type.isTextual()) {
            throw UnusableNetwork.inLayer(
                    name, "it must name its class (@class) as Deeplearning4j 1.0.0 does, found " + JsonText.kind(type));
        }
        return new Deeplearning4jLayer(name, Deeplearning4jText.without(LAYERS, type.textValue()), config);
    }
}
