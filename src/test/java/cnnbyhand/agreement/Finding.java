package cnnbyhand.agreement;

import cnnbyhand.byhand.Entry;
import java.util.Optional;

/**
 * A difference.
 *
 * @param drawn the network
 * @param comparison what was compared
 * @param entry the row at fault; nothing where none is
 * @param rule what differs, such as "output shape"
 * @param expected by definition
 * @param found in Deeplearning4j
 */
record Finding(Drawn drawn, Comparing comparison, Optional<Entry> entry, String rule, String expected, String found) {

    /** Two findings with the same key are taken for one difference. */
    String key() {
        String kind = entry.map(each -> each.layer().unfrozen().kind() + " on "
                        + each.input().axes().size() + " axes")
                .orElse("network");
        return comparison + ", " + kind + ", " + rule.replaceFirst(" at .*", "");
    }

    /** Both values, and the network. */
    String words() {
        return entry.map(Entry::name).orElse("network") + ": " + rule + ": by definition " + expected
                + ", Deeplearning4j " + found + "; " + drawn.words();
    }
}
