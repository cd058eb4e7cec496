package io.orion.treasury.domain;

import io.orion.treasury.domain.PaymentRuns.Hold;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What happens with the items of a payment that the bank refused or sent back. */
@Service
public class PaymentRepair {

    private final Payments payments;
    private final PaymentRuns runs;
    private final RunProgress progress;
    private final Clock clock;

    PaymentRepair(Payments payments, PaymentRuns runs, RunProgress progress, Clock clock) {
        this.payments = payments;
        this.runs = runs;
        this.progress = progress;
        this.clock = clock;
    }

    /**
     * Takes the answer of whoever looked at it.
     *
     * @param again whether later runs may pay the items; else they are held back
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void repair(String number, boolean again, String note, String by) {
        var payment = payments.get(number);
        payment.repairedBy = by;
        payment.repairedAt = clock.instant();
        payment.repairNote = note;
        payments.save(payment);
        if (!again) {
            payment.items.forEach(item -> runs.hold(new Hold(item.document(), note, by, clock.instant())));
        }
        progress.check(payment.run);
    }
}
