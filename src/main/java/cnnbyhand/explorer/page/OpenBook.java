package cnnbyhand.explorer.page;

/** The book of the network that was opened last, as the page's scripts see it: texts go in, JSON comes out. */
public final class OpenBook {
    private final LayerReader layers;
    private Workbench bench;

    public OpenBook(LayerReader layers) {
        this.layers = layers;
    }

    public String open(String[] words) {
        bench = Workbench.read(new Words(words), layers);
        return bench.state();
    }

    public String change(String layer, String setting, String value) {
        return bench.change(layer, setting, value);
    }

    public String input(String sides) {
        return bench.input(sides);
    }

    public String settings(String layer) {
        return bench.settings(layer);
    }

    public String guess(String layer, String asked, String typed) {
        return bench.guess(layer, asked, typed);
    }

    public void settle() {
        bench.settle();
    }

    public String undo() {
        return bench.undo();
    }

    public String reset() {
        return bench.reset();
    }
}
