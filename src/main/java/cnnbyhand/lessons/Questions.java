package cnnbyhand.lessons;

import java.util.List;

/** Which numbered lists of a lesson ask something. */
public final class Questions {
    private static final String PREDICT = "Predict";

    private Questions() {}

    /** Whether one is asked in a list with these items, or in any below {@code heading}, which begins with "Predict". */
    public static boolean asked(String heading, List<String> items) {
        return !items.isEmpty()
                && (heading.startsWith(PREDICT) || items.stream().anyMatch(item -> item.contains("?")));
    }
}
