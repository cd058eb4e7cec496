package io.orion.treasury.domain;

import io.orion.kernel.Actor;
import io.orion.kernel.Iban;
import io.orion.kernel.InvalidInput;
import io.orion.kernel.Refused;
import io.orion.kernel.Violation;
import io.orion.masterdata.MasterData;
import io.orion.treasury.BankChangeRequest;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes wishes for other accounts in. From then on nothing is paid to the supplier until they are decided. */
@Service
public class BankChangeIntake {

    private static final Set<String> WAYS = Set.of("mail", "portal", "letter");
    private static final int LONGEST_TEXT = 500;
    private static final int LONGEST_NAME = 70;

    private final BankChanges changes;
    private final SupplierAccounts stored;
    private final AccountKeeping accounts;
    private final MasterData masterData;
    private final Clock clock;

    BankChangeIntake(
            BankChanges changes, SupplierAccounts stored, AccountKeeping accounts, MasterData masterData, Clock clock) {
        this.changes = changes;
        this.stored = stored;
        this.accounts = accounts;
        this.masterData = masterData;
        this.clock = clock;
    }

    /** Registers a wish under a number of its own, and freezes what would be paid to the supplier. */
    @Transactional(propagation = Propagation.MANDATORY)
    public String register(BankChangeRequest request, Actor by) {
        check(request);
        var supplier = masterData
                .supplier(String.valueOf(request.supplier()))
                .orElseThrow(() -> new InvalidInput("supplier", "is not known: " + request.supplier()));
        var now = clock.instant();
        accounts.onFile(supplier.number());
        stored.lock(List.of(supplier.number())); // a run that is being ordered goes first, or finds it frozen
        var bic = request.bic();
        var change = new BankChange(
                changes.nextNumber(now.atZone(ZoneOffset.UTC).getYear()),
                supplier.number(),
                Iban.plain(Objects.requireNonNull(request.iban())),
                bic == null || bic.isBlank() ? null : Iban.plain(bic),
                String.valueOf(request.holder()).strip(),
                Objects.requireNonNull(request.requestedVia()),
                String.valueOf(request.reason()).strip(),
                by.id(),
                now);
        var contact = supplier.contact();
        change.numberOnFile = contact == null ? null : contact.telephone();
        changes.add(change);
        return change.number;
    }

    private static void check(BankChangeRequest request) {
        List<Violation> problems = new ArrayList<>();
        text(problems, "supplier", request.supplier(), LONGEST_NAME);
        text(problems, "holder", request.holder(), LONGEST_NAME);
        text(problems, "reason", request.reason(), LONGEST_TEXT);
        var iban = request.iban();
        if (iban == null || !Iban.isValid(Iban.plain(iban))) {
            problems.add(new Violation("iban", "is not an IBAN with valid check digits"));
        }
        var bic = request.bic();
        if (bic != null && !bic.isBlank() && !BankIds.isBic(Iban.plain(bic))) {
            problems.add(new Violation("bic", "is not a BIC of 8 or 11 characters"));
        }
        if (request.requestedVia() == null || !WAYS.contains(request.requestedVia())) {
            problems.add(new Violation("requestedVia", "is not one of mail, portal, letter"));
        }
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
    }

    private static void text(List<Violation> problems, String field, @Nullable String text, int longest) {
        if (text == null || text.isBlank() || text.length() > longest) {
            problems.add(new Violation(field, "must have 1 to " + longest + " characters"));
        }
    }

    /** Binds the process that runs for a change, once. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void claimProcess(String number, String processInstanceId) {
        if (!changes.claimProcess(number, processInstanceId)) {
            throw new Refused("There is no bank change " + number + " that waits for its process");
        }
    }
}
