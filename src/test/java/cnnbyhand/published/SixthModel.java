package cnnbyhand.published;

import cnnbyhand.byhand.Network;
import cnnbyhand.data.Dataset;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;

/** A model that nobody put into the list, on purpose: it borrows all it has. */
final class SixthModel implements Model {
    private final Model borrowed = new Mnist();

    @Override
    public Network network() {
        return Network.of(
                "sixth", borrowed.network().input(), borrowed.network().layers());
    }

    @Override
    public Document document() {
        return borrowed.document();
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
