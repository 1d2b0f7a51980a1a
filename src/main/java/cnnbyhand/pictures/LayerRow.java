package cnnbyhand.pictures;

import cnnbyhand.byhand.Entry;
import java.util.List;

/**
 * A layer's row: what it is, and what comes out of it, once or before and after training.
 *
 * @param pictures side by side, on one scale; none for a layer that rests, whose values are those of the row above
 */
record LayerRow(Entry entry, List<OutputPicture> pictures) {

    boolean rests() {
        return pictures.isEmpty();
    }

    String name() {
        return entry.name();
    }

    /** Kind, shape and scale, in the letters of {@code panel}. */
    List<String> facts(Panel panel) {
        return List.of(
                entry.layer().kind(),
                entry.output().shape().toString(),
                pictures.get(0).caption(panel));
    }

    /** Instead of a picture. */
    String restingSentence() {
        return entry.layer().kind() + ", at rest outside training: the values of the row above";
    }
}
