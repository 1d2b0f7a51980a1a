package cnnbyhand.lessons;

import java.util.List;

/** A piece of a lesson, in the order of the page. */
public sealed interface Part {

    /** Whether the piece belongs to an answer that is folded away. */
    boolean folded();

    /** The piece as it stands on the page, a cell with its outputs. */
    String markdown();

    /**
     * Markdown between two cells.
     *
     * @param markdown its text, line ends included
     */
    record Prose(String markdown, boolean folded) implements Part {}

    /**
     * A {@code java} block, and what it showed when it was last recorded.
     *
     * @param number from 1, in the order of the page
     * @param code its text without the fences
     * @param line the line of the file on which the code begins, from 1
     * @param recorded text and pictures, in order
     */
    record CodeCell(int number, String code, int line, List<Shown> recorded, boolean folded) implements Part {
        @Override
        public String markdown() {
            String outputs = String.join("\n", OutputMarkdown.of(recorded, ""));
            return "```" + PageReader.JAVA + "\n" + code + "```\n" + outputs + (outputs.isEmpty() ? "" : "\n");
        }
    }
}
