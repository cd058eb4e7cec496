create table ledger.journal_entry (
    id bigint generated always as identity primary key,
    source text not null,
    kind text not null,
    day date not null,
    text text not null,
    reference text,
    posted_at timestamptz not null,
    reverses bigint unique references ledger.journal_entry (id),
    created_xid xid8 not null default pg_current_xact_id(),
    unique (source, kind)
);

create index journal_entry_day on ledger.journal_entry (day);

comment on column ledger.journal_entry.created_xid is 'the transaction that posted it: no other one may add to it';

create table ledger.journal_line (
    entry_id bigint not null references ledger.journal_entry (id),
    line_no integer not null,
    account text not null references ledger.account (code),
    currency char(3) not null,
    amount_minor bigint not null,
    functional_minor bigint not null,
    party_kind text,
    party_number text,
    primary key (entry_id, line_no),
    check (amount_minor <> 0 or functional_minor <> 0),
    check ((party_kind is null) = (party_number is null))
);

comment on column ledger.journal_line.amount_minor is 'in minor units of the currency; positive is debit. Zero only for
an exchange difference, which exists in the functional currency alone';

create table ledger.open_item (
    id bigint generated always as identity primary key,
    document text not null unique,
    entry_id bigint not null references ledger.journal_entry (id),
    account text not null references ledger.account (code),
    party_kind text not null,
    party_number text not null,
    reference text,
    currency char(3) not null,
    original_minor bigint not null check (original_minor <> 0),
    original_functional_minor bigint not null,
    open_minor bigint not null,
    open_functional_minor bigint not null,
    posted_on date not null,
    due_on date not null,
    constraint open_item_between_zero_and_original check (
        open_minor between least(0, original_minor) and greatest(0, original_minor)
        and open_functional_minor between least(0, original_functional_minor) and greatest(0, original_functional_minor)
        and (open_minor <> 0 or open_functional_minor = 0))
);

create index open_item_entry on ledger.open_item (entry_id);
create index open_item_unsettled on ledger.open_item (party_kind, party_number, due_on) where open_minor <> 0;

create table ledger.settlement_allocation (
    id bigint generated always as identity primary key,
    entry_id bigint not null references ledger.journal_entry (id),
    item_id bigint not null references ledger.open_item (id),
    amount_minor bigint not null check (amount_minor <> 0),
    functional_minor bigint not null,
    unique (entry_id, item_id)
);

create index settlement_allocation_item on ledger.settlement_allocation (item_id);

comment on table ledger.settlement_allocation is
    'what an entry took off an item, in the sign of the item; a reversal gives it back with the other sign';
