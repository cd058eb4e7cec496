create schema ledger;

create table ledger.book (
    id boolean primary key default true check (id),
    functional_currency char(3) not null check (functional_currency ~ '^[A-Z]{3}$')
);

insert into ledger.book (functional_currency) values ('EUR');

create table ledger.account (
    code text primary key check (code ~ '^[0-9A-Z.-]{1,20}$'),
    name text not null,
    type text not null check (type in ('ASSET', 'LIABILITY', 'EQUITY', 'REVENUE', 'EXPENSE')),
    party_kind text check (party_kind in ('CUSTOMER', 'SUPPLIER'))
);

comment on column ledger.account.party_kind is 'set for a control account: whose sub-ledger it adds up';

insert into ledger.account (code, name, type, party_kind) values
    ('1000', 'Bank', 'ASSET', null),
    ('1200', 'Trade receivables', 'ASSET', 'CUSTOMER'),
    ('1400', 'Inventory', 'ASSET', null),
    ('2000', 'Trade payables', 'LIABILITY', 'SUPPLIER'),
    ('2100', 'Goods received, invoice not received', 'LIABILITY', null),
    ('2200', 'Output tax', 'LIABILITY', null),
    ('2300', 'Unapplied receipts', 'LIABILITY', null),
    ('2310', 'Customer prepayments', 'LIABILITY', null),
    ('3000', 'Equity', 'EQUITY', null),
    ('4000', 'Revenue', 'REVENUE', null),
    ('4010', 'Freight revenue', 'REVENUE', null),
    ('5000', 'Cost of goods sold', 'EXPENSE', null),
    ('5100', 'Inventory adjustment', 'EXPENSE', null),
    ('6900', 'Payment differences', 'EXPENSE', null),
    ('6910', 'Exchange differences', 'EXPENSE', null);

create table ledger.exchange_rate (
    currency char(3) not null check (currency ~ '^[A-Z]{3}$'),
    day date not null,
    rate numeric(20, 10) not null check (rate > 0),
    primary key (currency, day)
);

comment on column ledger.exchange_rate.rate is 'units of the functional currency for one unit of the currency';

create table ledger.fiscal_period (
    month date primary key check (extract(day from month) = 1),
    locked boolean not null default false,
    reason text,
    changed_at timestamptz
);

insert into ledger.fiscal_period (month)
select generate_series(date '1990-01-01', date '2069-12-01', interval '1 month')::date;

-- Posting takes this lock shared, locking a period takes it exclusively: the one waits for the other to commit. An
-- advisory lock, because a share lock on the month's row would be rewritten by every posting.
create function ledger.period_lock_key(day date) returns integer language sql immutable
    return extract(year from day)::integer * 12 + extract(month from day)::integer;

create function ledger.guard_period_change() returns trigger language plpgsql as $$
begin
    if tg_op <> 'UPDATE' or new.month <> old.month then
        raise exception 'an accounting period is never removed' using errcode = 'check_violation';
    end if;
    perform pg_advisory_xact_lock(1207, ledger.period_lock_key(new.month));
    return new;
end $$;

create trigger fiscal_period_change before update or delete on ledger.fiscal_period
    for each row execute function ledger.guard_period_change();

create function ledger.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only: % is refused, post a reversal', tg_table_name, tg_op
        using errcode = 'check_violation';
end $$;

create trigger fiscal_period_truncate before truncate on ledger.fiscal_period
    for each statement execute function ledger.refuse_change();

create function ledger.guard_account_change() returns trigger language plpgsql as $$
begin
    if new.code <> old.code or new.type <> old.type or new.party_kind is distinct from old.party_kind then
        raise exception 'only the name of account % may change', old.code using errcode = 'check_violation';
    end if;
    return new;
end $$;

create trigger account_change before update on ledger.account
    for each row execute function ledger.guard_account_change();
