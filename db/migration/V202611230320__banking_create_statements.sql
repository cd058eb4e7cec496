create schema if not exists banking;

create table banking.statement (
    id bigint generated always as identity primary key,
    account text not null,
    statement_id text not null,
    sequence text,
    currency text not null check (currency ~ '^[A-Z]{3}$'),
    opening_balance numeric(19, 4) not null,
    closing_balance numeric(19, 4) not null,
    received_at timestamptz not null,
    received_by text not null,
    unique (account, statement_id)
);

-- The identity says which payment it is, not which line of which file, so that a payment in two files is one payment.
create table banking.transaction (
    id bigint generated always as identity primary key,
    number text not null unique generated always as ('BT-' || extract(year from booked_on)::int || '-'
        || lpad(id::text, greatest(6, length(id::text)), '0')) stored,
    account text not null,
    identity text not null,
    statement bigint references banking.statement,
    incoming boolean not null,
    amount numeric(19, 4) not null check (amount > 0),
    currency text not null check (currency ~ '^[A-Z]{3}$'),
    booked_on date not null,
    value_on date not null,
    payer_name text,
    payer_iban text,
    end_to_end_id text,
    remittance text not null,
    invoices text[] not null,
    customer_hint text,
    state text not null check (state in ('RECEIVED', 'APPLIED', 'UNAPPLIED', 'NOT_APPLICABLE')),
    outcome text check (outcome in ('EXACT', 'WITHIN_TOLERANCE', 'SHORT', 'OVER', 'ON_ACCOUNT', 'BY_HAND')),
    customer text,
    reason text,
    parked boolean not null default false,
    applied_at timestamptz,
    unique (account, identity),
    check ((state = 'APPLIED') = (outcome is not null)),
    check ((state = 'APPLIED') = (customer is not null)),
    check ((state = 'APPLIED') = (applied_at is not null)),
    check (state <> 'UNAPPLIED' or reason is not null),
    check (incoming or state = 'NOT_APPLICABLE')
);

comment on column banking.transaction.parked is 'whether the money was booked as an unapplied receipt in the meantime';

create index transaction_by_state on banking.transaction (state, id);
create index transaction_by_statement on banking.transaction (statement) where statement is not null;

-- From which accounts a customer has paid before, learned where an invoice was named or a person decided.
create table banking.payer (
    iban text not null,
    customer text not null,
    learned_at timestamptz not null,
    primary key (iban, customer)
);
