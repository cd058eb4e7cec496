package io.orion.banking.domain;

import io.orion.banking.Booking;
import io.orion.banking.BookingClaims;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Bookings that other modules ordered and therefore book themselves. */
@Component
class ForeignBookings {

    private final ObjectProvider<BookingClaims> claims;
    private final BankAccounts accounts;

    ForeignBookings(ObjectProvider<BookingClaims> claims, BankAccounts accounts) {
        this.claims = claims;
        this.accounts = accounts;
    }

    /** Whether another module has booked it, now or before. */
    boolean claimed(Booking booking) {
        if (booking.endToEndId() == null) {
            return false;
        }
        var account = accounts.ledgerAccount(booking.account());
        return claims.stream().anyMatch(claim -> claim.claim(booking, account));
    }
}
