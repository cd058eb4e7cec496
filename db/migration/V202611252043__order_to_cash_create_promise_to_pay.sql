-- What a customer promised a collector; whether it was kept follows from what is open when the day is over.
create table order_to_cash.promise_to_pay (
    invoice     text           not null references order_to_cash.invoice,
    noted_at    timestamptz    not null,
    noted_by    text           not null,
    promised_on date           not null,
    amount      numeric(19, 4) not null check (amount > 0),
    open_before numeric(19, 4) not null check (open_before >= amount),
    primary key (invoice, noted_at)
);
