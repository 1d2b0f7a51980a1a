package cnnbyhand.explorer.copying;

import cnnbyhand.byhand.Entry;
import cnnbyhand.byhand.Ledger;

/** One layer, or a whole network, as a text to be copied. */
public final class CopiedText {
    private static final String IN_PARTS = " A network that branches is copied layer by layer.\n";

    private CopiedText() {}

    /**
     * The network.
     *
     * @param form {@code java}, {@code keras}, {@code markdown} or {@code latex}
     */
    public static String of(String form, String name, Ledger ledger) {
        boolean chain = ledger.isChain();
        return switch (form) {
            case "java" -> chain ? JavaCode.network(ledger) : "//" + IN_PARTS;
            case "keras" -> chain ? KerasCode.network(name, ledger) : "#" + IN_PARTS;
            case "markdown" -> LayersTable.markdown(ledger);
            case "latex" -> LayersTable.latex(ledger);
            default -> throw unknown(form);
        };
    }

    /** One of its layers. */
    public static String of(String form, Ledger ledger, Entry entry) {
        boolean last = ledger.entries().indexOf(entry) == ledger.entries().size() - 1;
        return switch (form) {
            case "java" -> JavaCode.layer(entry, last);
            case "keras" -> KerasCode.layer(entry);
            case "markdown" -> DerivationText.markdown(entry) + LayersTable.markdown(entry);
            case "latex" -> DerivationText.latex(entry) + LayersTable.latex(entry);
            default -> throw unknown(form);
        };
    }

    private static IllegalArgumentException unknown(String form) {
        return new IllegalArgumentException("a copy must be java, keras, markdown or latex, found " + form);
    }
}
