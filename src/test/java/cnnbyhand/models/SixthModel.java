package cnnbyhand.models;

import cnnbyhand.byhand.Layer;
import cnnbyhand.byhand.Volume;
import cnnbyhand.data.Dataset;
import java.util.List;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;

/** A model that nobody put into the list, on purpose: it borrows all it has. */
final class SixthModel implements Model {
    private final Model borrowed = Models.ALL.get(0);

    @Override
    public String name() {
        return "sixth";
    }

    @Override
    public Document document() {
        return borrowed.document();
    }

    @Override
    public Volume image() {
        return borrowed.image();
    }

    @Override
    public List<Layer> layers() {
        return borrowed.layers();
    }

    @Override
    public Loss loss() {
        return borrowed.loss();
    }

    @Override
    public Published published() {
        return borrowed.published();
    }

    @Override
    public MultiLayerConfiguration configuration(long seed) {
        return borrowed.configuration(seed);
    }

    @Override
    public Dataset dataset() {
        return borrowed.dataset();
    }

    @Override
    public Regimen regimen() {
        return borrowed.regimen();
    }
}
