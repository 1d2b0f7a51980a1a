package cnnbyhand.checking;

import cnnbyhand.byhand.Layer;
import cnnbyhand.byhand.Volume;
import cnnbyhand.data.Dataset;
import cnnbyhand.models.Document;
import cnnbyhand.models.Loss;
import cnnbyhand.models.Model;
import cnnbyhand.models.Published;
import cnnbyhand.models.Regimen;
import java.util.List;
import java.util.function.UnaryOperator;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;

/**
 * A document's model with another hand-kept book or another print.
 *
 * @param original the model as it is
 * @param layers its hand-kept layers
 * @param published what its document prints
 */
public record AlteredModel(Model original, List<Layer> layers, Published published) implements Model {

    public static Model withBook(Model original, UnaryOperator<Layer> edit) {
        return new AlteredModel(original, original.layers().stream().map(edit).toList(), original.published());
    }

    public static Model withPrint(Model original, Published published) {
        return new AlteredModel(original, original.layers(), published);
    }

    @Override
    public String name() {
        return original.name();
    }

    @Override
    public Document document() {
        return original.document();
    }

    @Override
    public Volume image() {
        return original.image();
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
