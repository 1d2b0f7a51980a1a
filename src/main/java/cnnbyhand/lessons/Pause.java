package cnnbyhand.lessons;

import java.util.List;

/**
 * A place where somebody who goes through a lesson step by step stops.
 *
 * @param before what comes next
 * @param number from 1, in the order of the page
 * @param total how many there are
 * @param questions what has just been asked, one text for each; none where nothing is to be answered
 */
public record Pause(Before before, int number, int total, List<String> questions) {

    /** What comes behind a pause. */
    public enum Before {
        /** What the cell shows whose code was shown. */
        OUTPUT,
        /** A folded answer. */
        ANSWER,
        /** A section with its heading. */
        SECTION,
        /** More of the same section. */
        MORE
    }

    /** Whether an answer is expected here. */
    public boolean asks() {
        return !questions.isEmpty();
    }
}
