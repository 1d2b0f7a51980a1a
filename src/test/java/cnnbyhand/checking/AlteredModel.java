package cnnbyhand.checking;

import cnnbyhand.byhand.Layer;
import cnnbyhand.byhand.Network;
import cnnbyhand.data.Dataset;
import cnnbyhand.published.Document;
import cnnbyhand.published.Loss;
import cnnbyhand.published.Model;
import cnnbyhand.published.Published;
import cnnbyhand.published.Regimen;
import java.util.function.UnaryOperator;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;

/**
 * A document's model with another hand-kept book or another print.
 *
 * @param original the model as it is
 * @param network its hand-kept book
 * @param published what its document prints
 */
public record AlteredModel(Model original, Network network, Published published) implements Model {

    public static Model withBook(Model original, UnaryOperator<Layer> edit) {
        Network book = original.network();
        return new AlteredModel(
                original,
                Network.of(
                        book.name(),
                        book.input(),
                        book.layers().stream().map(edit).toList()),
                original.published());
    }

    public static Model withPrint(Model original, Published published) {
        return new AlteredModel(original, original.network(), published);
    }

    @Override
    public Document document() {
        return original.document();
    }

    @Override
    public Loss loss() {
        return original.loss();
    }

    @Override
    public MultiLayerConfiguration configuration(long seed) {
        return original.configuration(seed);
    }

    @Override
    public Dataset dataset() {
        return original.dataset();
    }

    @Override
    public Regimen regimen() {
        return original.regimen();
    }
}
