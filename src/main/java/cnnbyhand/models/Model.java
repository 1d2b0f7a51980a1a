package cnnbyhand.models;

import cnnbyhand.byhand.Layer;
import cnnbyhand.byhand.Ledger;
import cnnbyhand.byhand.Volume;
import cnnbyhand.data.Dataset;
import java.util.List;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;

/** One document's network, in both books, with what the document prints and how it trains. */
public interface Model {

    /** The word that selects the model on the command line. */
    String name();

    /** The text that the network comes from. */
    Document document();

    /** The shape of one image. */
    Volume image();

    /** The same shape in Deeplearning4j's words. */
    default InputType.InputTypeConvolutional inputType() {
        return (InputType.InputTypeConvolutional)
                InputType.convolutional(image().height(), image().width(), image().channels());
    }

    /** Other image sizes that the network is often given, at which a rounding may matter. */
    default List<Volume> otherImages() {
        return List.of();
    }

    /** The hand-kept book: the document's layers under the document's names. */
    List<Layer> layers();

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

    /** The hand-kept book, added up. */
    default Ledger ledger() {
        return Ledger.of(image(), layers());
    }
}
