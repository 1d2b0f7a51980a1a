package cnnbyhand.published;

import cnnbyhand.byhand.Shape;
import cnnbyhand.data.Dataset;
import java.util.List;

/**
 * A document's network, in both books, with what the document prints and how it trains. Its name is the word that selects it
 * on the command line, its layers have the document's names.
 */
public interface Model extends Trainable {

    /** The text that the network comes from. */
    Document document();

    @Override
    default String source() {
        return "document " + document().number() + ", " + document().title();
    }

    @Override
    default String description() {
        return "Document " + document().number() + ", \"" + document().title() + "\": "
                + document().network();
    }

    @Override
    default String wholeCourse() {
        return "the document's own course";
    }

    /** Other image sizes that the network is often given, at which a rounding may matter. */
    default List<Shape> otherImages() {
        return List.of();
    }

    @Override
    Published published();

    /** The images that the document trains on. */
    Dataset dataset();
}
