create schema treasury;

create sequence treasury.payment_run_number;
create sequence treasury.payment_number;
create sequence treasury.bank_change_number;

-- A wish to be paid to another account. While it is open nothing is paid to the supplier.
create table treasury.bank_change (
    number         text primary key,
    process_instance_id text unique,
    supplier       text        not null,
    iban           text        not null check (iban ~ '^[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}$'),
    bic            text,
    holder         text        not null,
    requested_via  text        not null check (requested_via in ('mail', 'portal', 'letter')),
    reason         text        not null,
    requested_by   text        not null,
    requested_at   timestamptz not null,
    number_on_file text,
    findings       text[]      not null default '{}',
    duplicate      boolean     not null default false,
    risk           text check (risk in ('normal', 'high')),
    cool_off_days  integer check (cool_off_days > 0),
    first_group    text,
    second_group   text,
    called_by      text,
    called_at      timestamptz,
    called_number  text,
    spoke_with     text,
    confirmed      boolean,
    approval       text,
    approved_by    text[],
    approved_at    timestamptz,
    active_from    timestamptz,
    activated_at   timestamptz,
    ended_at       timestamptz,
    end_reason     text,
    constraint bank_change_third_person_calls check (called_by <> requested_by),
    check ((called_by is null) = (confirmed is null)),
    check (confirmed is null or called_number is not null and spoke_with is not null),
    constraint bank_change_others_approve check (
        approved_by is null or not (requested_by = any (approved_by)) and not (called_by = any (approved_by))),
    constraint bank_change_two_approve check (approved_by is null or cardinality(approved_by) >= 2),
    check (activated_at is null or confirmed and approved_at is not null and ended_at is not null)
);

create unique index bank_change_one_at_a_time on treasury.bank_change (supplier) where ended_at is null;

-- Where a supplier is paid to, version by version. The first one is what master data had on file.
create table treasury.supplier_account (
    id             bigint generated always as identity primary key,
    supplier       text        not null,
    version        integer     not null check (version > 0),
    iban           text        not null check (iban ~ '^[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}$'),
    bic            text,
    holder         text        not null,
    change         text unique references treasury.bank_change,
    verified_at    timestamptz not null,
    active_from    timestamptz not null,
    replaced_at    timestamptz,
    blocked_at     timestamptz,
    blocked_reason text,
    unique (supplier, version),
    check ((blocked_at is null) = (blocked_reason is null))
);

create unique index supplier_account_one_active on treasury.supplier_account (supplier) where replaced_at is null;
create index supplier_account_iban on treasury.supplier_account (iban);

create table treasury.payment_run (
    number           text primary key,
    due_until        date        not null,
    currency         char(3)     not null,
    scheduled_on     date,
    requested_by     text        not null,
    requested_at     timestamptz not null,
    proposed_at      timestamptz,
    revised_by       text,
    revised_at       timestamptz,
    approval         text,
    released_content char(64),
    released_by      text[],
    released_at      timestamptz,
    void_reason      text,
    execution_day    date,
    ordered_at       timestamptz,
    ended_at         timestamptz,
    end_reason       text,
    unique (scheduled_on, currency),
    constraint payment_run_two_people check (
        released_by is null or cardinality(released_by) = 2 and released_by[1] <> released_by[2]),
    constraint payment_run_not_by_reviser check (released_by is null or not (revised_by = any (released_by))),
    check (ordered_at is null or released_at is not null and execution_day is not null)
);

create index payment_run_open on treasury.payment_run (number) where ended_at is null;

-- What a run proposes to pay. A reserved line keeps its open item from the proposals of other runs.
create table treasury.payment_run_line (
    run           text           not null references treasury.payment_run,
    line          integer        not null check (line > 0),
    document      text           not null,
    supplier      text           not null,
    due_on        date           not null,
    open          numeric(19, 4) not null check (open <> 0),
    discount      numeric(19, 4) not null default 0,
    discount_on   date,
    value_at_risk numeric(19, 4) not null default 0,
    annual_return numeric(19, 4),
    posted_by     text,
    included      boolean        not null,
    reserved      boolean        not null,
    reason        text           not null,
    excluded_by   text,
    primary key (run, line),
    unique (run, document),
    check (included or not reserved),
    check (excluded_by is null or not included),
    check (discount = 0 or sign(discount) = sign(open) and abs(discount) < abs(open))
);

create unique index payment_run_line_reserved on treasury.payment_run_line (document) where reserved;

-- An order to the bank. It is live until the bank refuses it or the money comes back.
create table treasury.payment (
    number       text primary key,
    run          text           not null references treasury.payment_run,
    supplier     text           not null,
    account      bigint         not null references treasury.supplier_account,
    iban         text           not null,
    bic          text,
    holder       text           not null,
    amount       numeric(19, 4) not null check (amount > 0),
    currency     char(3)        not null,
    end_to_end   text           not null unique check (length(end_to_end) <= 35),
    remittance   text           not null check (length(remittance) <= 140),
    first        boolean        not null,
    ordered_at   timestamptz    not null,
    accepted_at  timestamptz,
    cleared_at   timestamptz,
    entry        bigint unique,
    rejected_at  timestamptz,
    returned_at  timestamptz,
    bank_reason  text,
    repaired_by  text,
    repaired_at  timestamptz,
    repair_note  text,
    live         boolean        not null default true,
    unique (number, live),
    check (live = (rejected_at is null and returned_at is null)),
    check ((cleared_at is null) = (entry is null)),
    check (rejected_at is null or cleared_at is null),
    check (returned_at is null or cleared_at is not null),
    check (repaired_at is null or not live)
);

create index payment_of_run on treasury.payment (run);

-- Which open items a payment pays. While the payment is live no other one can pay any of them, whatever is run again.
create table treasury.payment_item (
    payment  text           not null,
    document text           not null,
    amount   numeric(19, 4) not null check (amount <> 0),
    discount numeric(19, 4) not null default 0,
    tax      numeric(19, 4) not null default 0,
    live     boolean        not null default true,
    primary key (payment, document),
    foreign key (payment, live) references treasury.payment (number, live) on update cascade
);

create unique index payment_item_paid_once on treasury.payment_item (document) where live;

-- Items that people hold back after their payment failed.
create table treasury.item_hold (
    document text primary key,
    reason   text        not null,
    held_by  text        not null,
    held_at  timestamptz not null
);

-- What was ordered stays as it was ordered.
create function treasury.keep_payment() returns trigger language plpgsql as $$
begin
    if (old.run, old.supplier, old.account, old.iban, old.holder, old.amount, old.currency, old.end_to_end)
        is distinct from
        (new.run, new.supplier, new.account, new.iban, new.holder, new.amount, new.currency, new.end_to_end) then
        raise exception 'Payment % is ordered and cannot change', old.number;
    end if;
    return new;
end $$;

create trigger keep_payment before update on treasury.payment
    for each row execute function treasury.keep_payment();
