package cnnbyhand.bench;

import java.util.HashMap;
import java.util.Map;

/**
 * What a process is started with.
 *
 * @param classes where its classes are
 * @param variables of its environment, beside those of this process
 */
record Launch(ClassPath classes, Map<String, String> variables) {
    /** This program's own classes, and no further variable. */
    static final Launch USUAL = new Launch(ClassPath.USUAL, Map.of());

    Launch on(ClassPath others) {
        return new Launch(others, variables);
    }

    Launch with(Map<String, String> more) {
        Map<String, String> all = new HashMap<>(variables);
        all.putAll(more);
        return new Launch(classes, Map.copyOf(all));
    }
}
