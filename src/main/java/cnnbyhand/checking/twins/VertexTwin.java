package cnnbyhand.checking.twins;

import cnnbyhand.byhand.Shape;
import java.util.Optional;
import org.deeplearning4j.nn.conf.layers.Layer;

/** The twin of a kind that is a vertex in a graph of Deeplearning4j and stands in no chain of layers. */
interface VertexTwin extends Twin {

    @Override
    default Optional<Layer> built(cnnbyhand.byhand.Layer layer, Shape input) {
        throw new NotInDeeplearning4j(
                layer.name(),
                "the kind must be one that Deeplearning4j has in a chain, found " + layer.description()
                        + "; it is a vertex of a graph there");
    }
}
