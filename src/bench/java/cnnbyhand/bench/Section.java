package cnnbyhand.bench;

import java.io.IOException;
import java.util.List;

/** A part of the page, which is measured when it is asked for. */
@FunctionalInterface
interface Section {

    /** Lines of Markdown. */
    List<String> lines(Settings settings) throws IOException;
}
