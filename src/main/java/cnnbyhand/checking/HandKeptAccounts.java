package cnnbyhand.checking;

import cnnbyhand.byhand.Entry;
import cnnbyhand.byhand.Ledger;
import cnnbyhand.published.Loss;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** The hand-kept book in the form in which the books are compared. */
final class HandKeptAccounts {
    private HandKeptAccounts() {}

    /** @param updater the regimen's optimizer, in Deeplearning4j's words because it is stated in them alone */
    static List<LayerAccount> of(Ledger ledger, Loss loss, String updater) {
        List<LayerAccount> accounts = new ArrayList<>();
        ledger.entries().forEach(entry -> accounts.add(account(entry)));
        accounts.stream().filter(account -> account.parameters() > 0).forEach(account -> account.settings()
                .put(Setting.UPDATER, updater));
        accounts.get(accounts.size() - 1).settings().put(Setting.LOSS, loss.toString());
        return accounts;
    }

    private static LayerAccount account(Entry entry) {
        return new LayerAccount(
                entry.name(),
                entry.layer().kind(),
                entry.output().shape(),
                entry.parameters().weights().value(),
                entry.parameters().biases().value(),
                entry.parameters().statistics().value(),
                entry.arrays(),
                new LinkedHashMap<>(entry.layer().settings().values()));
    }
}
