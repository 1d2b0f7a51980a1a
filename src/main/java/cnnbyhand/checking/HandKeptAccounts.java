package cnnbyhand.checking;

import cnnbyhand.byhand.Entry;
import cnnbyhand.byhand.Ledger;
import cnnbyhand.checking.twins.TrainingSettings;
import cnnbyhand.published.Regimen;
import cnnbyhand.published.Trainable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The hand-kept book in the form in which the books are compared. */
final class HandKeptAccounts {
    static final String LOSS = "loss";

    private HandKeptAccounts() {}

    /** @param model says how the network is trained; nothing where nobody does */
    static List<LayerAccount> of(Ledger ledger, Optional<Trainable> model) {
        List<LayerAccount> accounts = new ArrayList<>();
        ledger.entries().forEach(entry -> accounts.add(account(entry, model.map(Trainable::regimen))));
        model.ifPresent(each -> accounts.get(accounts.size() - 1)
                .settings()
                .put(LOSS, each.loss().toString()));
        return accounts;
    }

    static LayerAccount account(Entry entry, Optional<Regimen> regimen) {
        Map<String, String> settings =
                new LinkedHashMap<>(entry.layer().settings().values());
        if (entry.parameters().total().value() > 0) {
            regimen.ifPresent(each -> train(entry, each, settings));
        }
        return new LayerAccount(
                entry.name(),
                entry.layer().kind(),
                entry.output().shape(),
                entry.parameters().weights().value(),
                entry.parameters().biases().value(),
                entry.parameters().statistics().value(),
                entry.arrays(),
                settings);
    }

    /** Running statistics start where they must; gamma and beta are told apart. */
    private static void train(Entry entry, Regimen regimen, Map<String, String> settings) {
        settings.put(TrainingSettings.OPTIMIZER, regimen.optimizer().toString());
        if (entry.parameters().statistics().value() > 0) {
            return;
        }
        settings.put(TrainingSettings.WEIGHTS, regimen.start().weights());
        if (entry.parameters().biases().value() > 0) {
            settings.put(
                    TrainingSettings.BIASES,
                    cnnbyhand.byhand.Settings.number(regimen.start().biases()));
        }
    }
}
