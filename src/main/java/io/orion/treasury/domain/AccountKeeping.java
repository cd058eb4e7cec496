package io.orion.treasury.domain;

import io.orion.masterdata.MasterData;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Says where a supplier is paid to at present, or why it is not. */
@Component
public class AccountKeeping {

    private final SupplierAccounts accounts;
    private final BankChanges changes;
    private final MasterData masterData;
    private final Clock clock;

    AccountKeeping(SupplierAccounts accounts, BankChanges changes, MasterData masterData, Clock clock) {
        this.accounts = accounts;
        this.changes = changes;
        this.masterData = masterData;
        this.clock = clock;
    }

    /**
     * The account of a supplier.
     *
     * @param blocked why nothing is paid to the supplier at all
     * @param unverified why there is no account that can be trusted
     */
    public record PayTo(
            @Nullable SupplierAccount account,
            @Nullable String blocked,
            @Nullable String unverified) {

        @Nullable
        String obstacle() {
            return blocked == null ? unverified : blocked;
        }
    }

    /** The account on file; taken over from master data the first time that it is asked for, and never again. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<SupplierAccount> onFile(String number) {
        var known = accounts.active(number);
        var supplier = masterData.supplier(number).orElse(null);
        var iban = supplier == null ? null : supplier.iban();
        if (known.isPresent() || supplier == null || iban == null) {
            return known;
        }
        accounts.seed(
                new SupplierAccount(0, number, 1, iban, supplier.bic(), supplier.name(), null, clock.instant(), null));
        return accounts.active(number);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public PayTo payTo(String number) {
        var supplier = masterData.supplier(number);
        if (supplier.isEmpty()) {
            return new PayTo(null, "There is no supplier " + number, null);
        }
        var account = onFile(number).orElse(null);
        var change = changes.openFor(number);
        if (change.isPresent()) {
            return new PayTo(account, "Account is being changed: " + change.get().number, null);
        }
        if (supplier.get().blockReason() != null) {
            return new PayTo(account, "Supplier is blocked: " + supplier.get().blockReason(), null);
        }
        if (account == null) {
            return new PayTo(null, null, "No account on file");
        }
        return new PayTo(account, null, account.blockedReason());
    }
}
