-- What is left open of an invoice and is given up.
create sequence order_to_cash.write_off_number;

create table order_to_cash.write_off (
    number       text        primary key,
    invoice      text        not null references order_to_cash.invoice,
    order_number text        not null references order_to_cash.sales_order,
    reason_code  text        not null check (reason_code in ('SMALL', 'BAD_DEBT')),
    reason       text        not null,
    asked_by     text        not null,
    asked_at     timestamptz not null,
    approval     text,
    outcome      text check (outcome in ('WRITTEN_OFF', 'REFUSED', 'PAID')),
    closed_at    timestamptz,
    check ((outcome is null) = (closed_at is null))
);

create unique index write_off_open on order_to_cash.write_off (invoice) where closed_at is null;

insert into ledger.account (code, name, type, party_kind) values
    ('6930', 'Bad debts', 'EXPENSE', null);
