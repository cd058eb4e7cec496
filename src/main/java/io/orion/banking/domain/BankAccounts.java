package io.orion.banking.domain;

import io.orion.kernel.Refused;
import io.orion.ledger.Accounts;
import io.orion.masterdata.MasterData;
import org.springframework.stereotype.Component;

/**
 * Which account of the ledger a bank account is. Money on an account that is not the company's is not the
 * company's.
 */
@Component
class BankAccounts {

    /** Stands for the account of receipts that are reported without a statement. */
    static final String RECEIPTS = "receipts";

    private final BankingProperties properties;
    private final MasterData masterData;

    BankAccounts(BankingProperties properties, MasterData masterData) {
        this.properties = properties;
        this.masterData = masterData;
    }

    String ledgerAccount(String account) {
        var configured = properties.accounts().get(account);
        if (configured != null) {
            return configured;
        }
        if (account.equals(RECEIPTS) || account.equals(masterData.company().iban())) {
            return Accounts.BANK;
        }
        throw new Refused("The account " + account + " is neither the company's nor set up in orion.banking.accounts");
    }
}
