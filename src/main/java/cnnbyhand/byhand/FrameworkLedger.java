package cnnbyhand.byhand;

import java.util.List;

/**
 * How one framework adds up the same network. Batch normalization over C channels keeps 2·C trained numbers and 2·C
 * running statistics; the frameworks file the statistics differently, and each total is legitimate. They file frozen
 * parameters alike, but that Deeplearning4j calls a frozen layer's statistics frozen, too.
 *
 * @param framework whose total it is
 * @param total what it prints as the number of parameters
 * @param trainable how many of them it calls trainable
 * @param why where the running statistics went
 */
public record FrameworkLedger(String framework, long total, long trainable, String why) {

    /** The three frameworks of the documents, on the same book. */
    public static List<FrameworkLedger> of(Ledger ledger) {
        long all = ledger.parameters();
        long trained = ledger.trained();
        long frozenLayers = ledger.entries().stream()
                .map(Entry::parameters)
                .filter(Parameters::isFrozen)
                .mapToLong(parameters -> parameters.total().value())
                .sum();
        long loose = all - frozenLayers - trained;
        String statistics = Expression.grouped(ledger.statistics());
        String held = ledger.frozen() == 0 ? "" : " and " + Expression.grouped(ledger.frozen()) + " frozen parameters";
        String outside = frozenLayers == 0 ? "" : " outside frozen layers";
        return List.of(
                new FrameworkLedger(
                        "Deeplearning4j",
                        all,
                        trained + loose,
                        "files the " + Expression.grouped(loose) + " statistics" + outside + " as trainable"),
                new FrameworkLedger(
                        "Keras", all, trained, "lists the " + statistics + " statistics" + held + " as non-trainable"),
                new FrameworkLedger(
                        "Chainer",
                        trained + ledger.frozen(),
                        trained,
                        "count_params leaves the " + statistics + " statistics out"));
    }
}
