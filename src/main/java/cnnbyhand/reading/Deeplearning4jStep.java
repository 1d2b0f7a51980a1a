package cnnbyhand.reading;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;

/**
 * One step of a chain.
 *
 * @param layer what is done
 * @param frozen whether its parameters are not trained
 * @param preprocessor what is done before it
 */
record Deeplearning4jStep(Deeplearning4jLayer layer, boolean frozen, Optional<Deeplearning4jLayer> preprocessor) {
    private static final String LAYERS = "org.deeplearning4j.nn.conf.layers.";

    /** A class that freezes another layer → where it keeps that layer. */
    private static final Map<String, String> FREEZING =
            Map.of("misc.FrozenLayer", "layer", "misc.FrozenLayerWithBackprop", "underlying");

    /**
     * Reads a step.
     *
     * @param config the layer's settings
     * @param place what the layer is called where it has no name
     */
    static Deeplearning4jStep of(JsonNode config, JsonNode preprocessor, String place) throws UnusableNetwork {
        Deeplearning4jLayer outer = layer(config, place);
        boolean frozen = FREEZING.containsKey(outer.type());
        Deeplearning4jLayer layer = frozen ? layer(config.path(FREEZING.get(outer.type())), outer.name()) : outer;
        return new Deeplearning4jStep(
                layer,
                frozen,
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
                    name,
                    "it must name its class (@class) as Deeplearning4j 1.0.0 does, found "
                            + (type.isMissingNode() ? Deeplearning4jText.withoutClass(config) : JsonText.kind(type)));
        }
        return new Deeplearning4jLayer(name, Deeplearning4jText.without(LAYERS, type.textValue()), config);
    }
}
