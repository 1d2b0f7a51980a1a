package cnnbyhand.bench;

import java.io.IOException;
import java.util.List;

/** A part of the page, which is measured when it is asked for. */
interface Section {

    String title();

    /** Lines of Markdown, to stand below the title. */
    List<String> lines(Settings settings) throws IOException;
}
