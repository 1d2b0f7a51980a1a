package cnnbyhand.explorer.page;

import cnnbyhand.byhand.ImpossibleLayer;
import cnnbyhand.byhand.Layer;
import cnnbyhand.byhand.Ledger;
import cnnbyhand.byhand.Network;
import cnnbyhand.byhand.Shape;
import cnnbyhand.byhand.Step;
import java.util.ArrayList;
import java.util.List;

/**
 * A network that need not be possible.
 *
 * @param described what it was made of
 * @param input the shape of one example
 * @param layers from the input on
 */
record Draft(Network described, Shape input, List<Layer> layers) {

    static Draft of(Network network) {
        return new Draft(network, network.input(), network.layers());
    }

    Draft on(Shape other) {
        return new Draft(described, other, layers);
    }

    Draft with(String name, String setting, String value) {
        Layer other = LayerSettings.changed(layer(name), setting, value);
        List<Layer> changed = new ArrayList<>();
        for (Layer each : layers) {
            changed.add(each.name().equals(name) ? other : each);
        }
        return new Draft(described, input, changed);
    }

    /** A row for each use of a layer, as it was told. */
    List<Layer> rows() {
        List<Layer> rows = new ArrayList<>();
        for (Step step : described.graph().steps()) {
            rows.add(step.with(told(step.layer().name())).row());
        }
        return rows;
    }

    private Layer told(String name) {
        return named(layers, name);
    }

    /** The row of that name. */
    Layer layer(String name) {
        return named(rows(), name);
    }

    private static Layer named(List<Layer> all, String name) {
        return all.stream()
                .filter(layer -> layer.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no layer " + name));
    }

    /** The book as far as it goes: up to the first layer that does not fit its input. */
    Worked worked() {
        try {
            return new Worked(ledger(layers.size()), "", "");
        } catch (ImpossibleLayer fault) {
            int possible = possible(0, layers.size());
            return new Worked(ledger(possible), layers.get(possible).name(), fault.getMessage());
        }
    }

    private Ledger ledger(int count) {
        return described
                .changed(described.name(), input, layers.subList(0, count))
                .ledger();
    }

    /** How many layers fit, of which it is known that {@code fit} do and {@code less} do not. */
    private int possible(int fit, int less) {
        if (less - fit == 1) {
            return fit;
        }
        int middle = (fit + less) / 2;
        return fits(middle) ? possible(middle, less) : possible(fit, middle);
    }

    private boolean fits(int count) {
        try {
            ledger(count);
            return true;
        } catch (ImpossibleLayer fault) {
            return false;
        }
    }

    /**
     * What follows from a draft.
     *
     * @param ledger its layers, up to the first that is impossible
     * @param layer the name of that one; empty where all are possible
     * @param sentence what the book says of it
     */
    record Worked(Ledger ledger, String layer, String sentence) {}
}
