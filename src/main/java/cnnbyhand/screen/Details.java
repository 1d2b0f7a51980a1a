package cnnbyhand.screen;

import cnnbyhand.byhand.LayerFigure;
import java.util.List;

/**
 * What is shown of a network beside its two books.
 *
 * @param derivations the arithmetic of every number
 * @param summary Deeplearning4j's own summary
 * @param layers the layers whose arithmetic is shown
 * @param figures further columns of the table
 */
public record Details(boolean derivations, boolean summary, List<String> layers, List<LayerFigure> figures) {
    /** The books alone. */
    public static final Details NONE = new Details(false, false, List.of(), List.of());

    boolean shows(String layer) {
        return derivations || layers.contains(layer);
    }
}
