package cnnbyhand.byhand;

import java.util.List;

/**
 * How one framework adds up the same network. Batch normalization over C channels keeps 2·C trained numbers and 2·C
 * running statistics; the frameworks file the statistics differently, and each total is legitimate. They file frozen
 * parameters alike, but that Deeplearning4j calls a frozen layer's statistics frozen, too. Statistics that were taken from
 * the data beforehand do not run; Deeplearning4j has no layer that keeps them.
 *
 * @param framework whose total it is
 * @param total what it prints as the number of parameters
 * @param trainable how many of them it calls trainable
 * @param why where the statistics went
 */
public record FrameworkLedger(String framework, long total, long trainable, String why) {

    /** Adapted statistics of layers that are not frozen. */
    private static long adaptedOutside(Ledger ledger) {
        return ledger.entries().stream()
                .filter(entry -> Ledger.isAdapted(entry) && !entry.parameters().isFrozen())
                .mapToLong(Ledger::statistics)
                .sum();
    }

    /** The three frameworks of the documents, on the same book. */
    public static List<FrameworkLedger> of(Ledger ledger) {
        long all = ledger.parameters();
        long trained = ledger.trained();
        long frozenLayers = ledger.entries().stream()
                .map(Entry::parameters)
                .filter(Parameters::isFrozen)
                .mapToLong(parameters -> parameters.total().value())
                .sum();
        long adapted = ledger.adapted();
        long loose = all - frozenLayers - trained - adaptedOutside(ledger);
        String statistics = Expression.grouped(ledger.statistics());
        String held = ledger.frozen() == 0 ? "" : " and " + Expression.grouped(ledger.frozen()) + " frozen parameters";
        String outside = frozenLayers == 0 ? "" : " outside frozen layers";
        return List.of(
                new FrameworkLedger(
                        "Deeplearning4j",
                        all - adapted,
                        trained + loose,
                        (adapted == 0
                                        ? ""
                                        : "lacks adapted normalization and its " + Expression.grouped(adapted) + "; ")
                                + "files the " + Expression.grouped(loose) + " statistics" + outside + " as trainable"),
                new FrameworkLedger(
                        "Keras", all, trained, "lists the " + statistics + " statistics" + held + " as non-trainable"),
                new FrameworkLedger(
                        "Chainer",
                        trained + ledger.frozen(),
                        trained,
                        "count_params leaves the " + statistics + " statistics out"));
    }
}
