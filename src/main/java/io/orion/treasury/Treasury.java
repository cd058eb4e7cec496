package io.orion.treasury;

import io.orion.kernel.Actor;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The door of paying. */
public interface Treasury {

    /** Starts a run; what it pays is proposed at once. Returns its number. */
    String startRun(PaymentRunRequest request, Actor by);

    PaymentRunView run(String number);

    /** Newest first, older than {@code after}. */
    List<PaymentRunView> runs(@Nullable String after, int limit);

    /**
     * Takes a run back from its releasers, to revise it.
     *
     * @throws io.orion.kernel.Refused when it is not being released
     */
    void withdrawRun(String number, Actor by);

    /**
     * Takes a status report of the bank (pain.002). What is reported twice changes nothing.
     *
     * @throws io.orion.kernel.InvalidInput when it is no such report, or could be an attack
     */
    List<BankStatus> report(InputStream xml);

    /**
     * Lets an open item be paid again that somebody holds back.
     *
     * @throws io.orion.kernel.Refused when nobody does
     */
    void releaseHold(String document);

    /** Asks for another account of a supplier; nothing is paid to the supplier until it is decided. */
    String requestBankChange(BankChangeRequest request, Actor by);

    BankChangeView bankChange(String number);

    /** Newest first, older than {@code after}. */
    List<BankChangeView> bankChanges(@Nullable String after, int limit);

    /**
     * Takes a wish for another account back; the old one stays.
     *
     * @throws io.orion.kernel.Refused when it is decided
     */
    void withdrawBankChange(String number, String reason, Actor by);
}
