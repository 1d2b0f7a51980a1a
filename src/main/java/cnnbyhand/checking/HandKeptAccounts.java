package cnnbyhand.checking;

import cnnbyhand.byhand.Entry;
import cnnbyhand.byhand.Ledger;
import cnnbyhand.checking.twins.TrainingSettings;
import cnnbyhand.published.Loss;
import cnnbyhand.published.Regimen;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The hand-kept book in the form in which the books are compared. */
final class HandKeptAccounts {
    private HandKeptAccounts() {}

    /**
     * @param regimen how the document trains; nothing where nobody says
     * @param loss what training makes small; nothing where nobody says
     */
    static List<LayerAccount> of(Ledger ledger, Optional<Regimen> regimen, Optional<Loss> loss) {
        List<LayerAccount> accounts = new ArrayList<>();
        ledger.entries().forEach(entry -> accounts.add(account(entry, regimen)));
        loss.ifPresent(each -> accounts.get(accounts.size() - 1).settings().put(Check.LOSS, each.toString()));
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
