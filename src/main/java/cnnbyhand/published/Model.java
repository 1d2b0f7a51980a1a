package cnnbyhand.published;

import cnnbyhand.byhand.Network;
import cnnbyhand.byhand.Shape;
import cnnbyhand.data.Dataset;
import java.util.List;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;

/** A document's network, in both books, with what the document prints and how it trains. */
public interface Model {

    /** The document's layers under the document's names. */
    Network network();

    /** The word that selects the model on the command line. */
    default String name() {
        return network().name();
    }

    /** The text that the network comes from. */
    Document document();

    /** The shape of one image in Deeplearning4j's words. */
    default InputType.InputTypeConvolutional inputType() {
        Shape image = network().input();
        return (InputType.InputTypeConvolutional)
                InputType.convolutional(image.height(), image.width(), image.channels());
    }

    /** Other image sizes that the network is often given, at which a rounding may matter. */
    default List<Shape> otherImages() {
        return List.of();
    }

    /** The loss that the document minimizes. */
    Loss loss();

    /** The document's own figures. */
    Published published();

    /** The other book: the same network as Deeplearning4j builds it, its weights drawn from {@code seed}. */
    MultiLayerConfiguration configuration(long seed);

    /** The images that the document trains on. */
    Dataset dataset();

    /** How the document trains it. */
    Regimen regimen();
}
