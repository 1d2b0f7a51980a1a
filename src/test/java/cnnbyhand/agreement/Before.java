package cnnbyhand.agreement;

import cnnbyhand.byhand.Entry;
import cnnbyhand.byhand.NamedShape;
import java.util.HashSet;
import java.util.Set;

/** The rows that one comes from. */
final class Before {
    private Before() {}

    /** Their names. */
    static Set<String> of(Drawn drawn, Entry entry) {
        Set<String> names = new HashSet<>();
        for (NamedShape input : entry.inputs()) {
            drawn.book().ledger().entry(input.name()).ifPresent(row -> {
                names.add(row.name());
                names.addAll(of(drawn, row));
            });
        }
        return names;
    }
}
