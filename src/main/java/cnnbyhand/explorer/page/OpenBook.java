package cnnbyhand.explorer.page;

/** The book of the network that was opened last, as the page's scripts see it: texts go in, JSON comes out. */
public final class OpenBook {
    private final LayerReader layers;
    private final GivenNumbers given = new GivenNumbers();
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

    public String copy(String form, String layer) {
        return bench.copy(form, layer);
    }

    public String guess(String layer, String asked, String typed, int batch) {
        return bench.guess(layer, asked, typed, batch);
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

    /** Where each layer's windows lie on its input and on the network's input. */
    public String geometry() {
        return GeometryJson.of(bench.ledger());
    }

    /** Numbers that {@link #cell} works with: {@code INPUT}, or the role of one of the layer's arrays. */
    public void give(String name, double[] numbers) {
        given.give(name, numbers);
    }

    /**
     * One value of a layer's output, worked out from the numbers that were given.
     *
     * @param place the channel, then a place on each axis; all from 0
     * @param most how many products are told
     * @param strongest whether the largest products come first
     */
    public String cell(String layer, int[] place, int most, boolean strongest) {
        return given.cell(bench.ledger().entry(layer).orElseThrow(), place, most, strongest);
    }
}
