package cnnbyhand.checking.twins;

import cnnbyhand.byhand.Layer;
import cnnbyhand.byhand.ParameterArray.Role;
import cnnbyhand.byhand.Settings;
import cnnbyhand.byhand.Shape;
import cnnbyhand.byhand.Values;
import cnnbyhand.checking.properties.Properties;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.deeplearning4j.nn.conf.InputPreProcessor;
import org.deeplearning4j.nn.conf.graph.GraphVertex;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.lossfunctions.ILossFunction;

/**
 * What stands for one kind of hand-kept layer in Deeplearning4j: its configuration classes, and how they are read.
 *
 * <p>The twin of {@code byhand.Pooling} is {@code PoolingTwin}. It is found by that name, so that a new kind of layer adds
 * one class here.
 */
public interface Twin {
    /** The setting under which a layer tells that it does not have its channels first. */
    String DATA_FORMAT = "data format";

    /** The twin of the layer's kind, frozen or not. */
    static Twin of(Layer layer) {
        String name =
                Twin.class.getPackageName() + "." + layer.unfrozen().getClass().getSimpleName() + "Twin";
        try {
            return (Twin) Class.forName(name).getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException missing) {
            throw new IllegalStateException("a kind of layer must have a twin, found no class " + name, missing);
        }
    }

    /** Deeplearning4j's classes by exact class, as a subclass is another kind, and what is done with their properties. */
    Map<Class<?>, Properties> classes();

    /**
     * Deeplearning4j's array of weights with its sides in the order of the hand-kept book. Filters mostly lie as filters,
     * channels, axes; in the book as axes, channels, filters. A matrix or a row lies as in the book.
     *
     * @param configuration of the layer, an object of one of these classes
     */
    default INDArray asInTheBook(Object configuration, INDArray weights) {
        return switch (weights.rank()) {
            case 3 -> weights.permute(2, 1, 0);
            case 4 -> weights.permute(2, 3, 1, 0);
            case 5 -> weights.permute(2, 3, 4, 1, 0);
            default -> weights;
        };
    }

    /** The arrays that Deeplearning4j always keeps where the hand-kept layer has none; they stay as they start. */
    default Set<Role> spare(Layer layer) {
        return Set.of();
    }

    /**
     * What comes out of the layer with its values at the places of the hand-kept book.
     *
     * @param input what goes into it
     */
    default Values outputAsInTheBook(Layer layer, Shape input, Values output) {
        return output;
    }

    /** Adds the settings of an object of one of these classes, in the words of the hand-kept book. */
    void read(Object configuration, Settings to);

    /**
     * The hand-kept layer in Deeplearning4j's words, every default written out; nothing where Deeplearning4j keeps no layer for it.
     *
     * @param input what goes into it
     * @throws NotInDeeplearning4j where Deeplearning4j has no such layer
     */
    Optional<org.deeplearning4j.nn.conf.layers.Layer> built(Layer layer, Shape input);

    /**
     * The same for the last layer of a network that is to be trained, with what training makes small.
     *
     * @throws NotInDeeplearning4j where Deeplearning4j cannot train a network that ends in such a layer
     */
    default org.deeplearning4j.nn.conf.layers.Layer builtLast(Layer layer, Shape input, ILossFunction loss) {
        throw new NotInDeeplearning4j(
                layer.name(), "the last layer must be dense or an activation to be trained, found " + layer.kind());
    }

    /**
     * The vertex that stands for the hand-kept layer in a graph; nothing where a layer of Deeplearning4j stands for it.
     *
     * @param inputs what goes into it
     * @throws NotInDeeplearning4j where Deeplearning4j has no such vertex
     */
    default Optional<GraphVertex> vertex(Layer layer, List<Shape> inputs) {
        return Optional.empty();
    }

    /** The preprocessor that stands for the hand-kept layer, where Deeplearning4j would not put the right one itself. */
    default Optional<InputPreProcessor> preprocessor(Shape input) {
        return Optional.empty();
    }
}
