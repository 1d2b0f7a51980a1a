package cnnbyhand.pictures;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The tiles by which each filter is shown: one for a single channel; for three, one in colours and one for each channel,
 * because nine coloured squares tell nobody what a filter does.
 *
 * @param names of the tiles, in order
 * @param painters likewise; they take the filter, the row and the column
 */
record FilterViews(List<String> names, List<Tile.Painter> painters) {
    private static final List<String> COLOURS = List.of("red", "green", "blue");

    /** @param filters filters × channels × height × width */
    static FilterViews of(INDArray filters, SignedScale scale) {
        int channels = (int) filters.size(1);
        List<String> names = new ArrayList<>();
        List<Tile.Painter> painters = new ArrayList<>();
        if (channels == COLOURS.size()) {
            names.add("colours");
            painters.add((filter, row, column) -> colour(filters, scale, filter, row, column));
        }
        for (int channel = 0; channel < channels; channel++) {
            int shown = channel;
            names.add(channels == 1 ? "" : COLOURS.get(channel));
            painters.add((filter, row, column) -> scale.color(filters.getDouble(filter, shown, row, column)));
        }
        return new FilterViews(names, painters);
    }

    /** These tiles, and others beside them. */
    FilterViews beside(FilterViews others) {
        List<String> allNames = new ArrayList<>(names);
        List<Tile.Painter> allPainters = new ArrayList<>(painters);
        allNames.addAll(others.names);
        allPainters.addAll(others.painters);
        return new FilterViews(allNames, allPainters);
    }

    int count() {
        return painters.size();
    }

    private static Color colour(INDArray filters, SignedScale scale, int filter, int row, int column) {
        return new Color(
                scale.level(filters.getDouble(filter, 0, row, column)),
                scale.level(filters.getDouble(filter, 1, row, column)),
                scale.level(filters.getDouble(filter, 2, row, column)));
    }
}
