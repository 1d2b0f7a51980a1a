package cnnbyhand.reading;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/**
 * One use of a layer.
 *
 * @param name of the row: the layer's own where it is used first
 * @param layer what is done
 * @param inputs the rows, or inputs of the network, that go in
 * @param stated the sides of the batch that goes in, the batch's own first; nothing where the file does not say
 */
record KerasStep(String name, KerasLayer layer, List<String> inputs, Optional<JsonNode> stated) {

    boolean isFirstUse() {
        return name.equals(layer.name());
    }
}
