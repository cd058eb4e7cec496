-- What of a line customers announced to send back and has not come, what came back for good, and what of that they
-- were given credit for. Over all returns together no more comes back than was delivered and billed.
alter table order_to_cash.sales_order_line
    add column in_return numeric(19, 4) not null default 0 check (in_return >= 0),
    add column returned  numeric(19, 4) not null default 0 check (returned >= 0),
    add column credited  numeric(19, 4) not null default 0 check (credited >= 0),
    add constraint sales_order_line_returned_at_most_delivered check (in_return + returned <= invoiced),
    add constraint sales_order_line_credited_at_most_returned check (credited <= returned);

create sequence order_to_cash.return_number;

-- A wish of a customer to send goods back. How far it is follows from its facts.
create table order_to_cash.customer_return (
    number         text primary key,
    order_number   text        not null references order_to_cash.sales_order,
    customer       text        not null,
    reason         text        not null check (reason in ('NOT_NEEDED', 'WRONG_ITEM', 'TRANSPORT_DAMAGE', 'DEFECTIVE')),
    compensation   text        not null check (compensation in ('CREDIT', 'NONE')),
    opened         boolean     not null,
    note           text,
    asked_by       text        not null,
    asked_at       timestamptz not null,
    outcome        text check (outcome in ('accept', 'authorise', 'refuse')),
    outcome_reason text,
    fee_percent    numeric(7, 4) not null default 0 check (fee_percent between 0 and 100),
    window_days    integer check (window_days between 1 and 365),
    authorised_by  text,
    authorised_at  timestamptz,
    valid_until    timestamptz,
    refused_by     text,
    refused_at     timestamptz,
    refusal        text,
    lapsed_at      timestamptz,
    closed_at      timestamptz,
    constraint customer_return_authorised_by_another check (authorised_by is null or authorised_by <> asked_by),
    check (authorised_at is null or refused_at is null),
    check ((authorised_at is null) = (valid_until is null)),
    check ((refused_at is null) = (refusal is null)),
    check (authorised_by is null or authorised_at is not null),
    check (authorised_at is null or outcome = 'accept' or authorised_by is not null),
    check (lapsed_at is null or closed_at is not null)
);

create index customer_return_order on order_to_cash.customer_return (order_number);

create table order_to_cash.customer_return_line (
    return_number text           not null references order_to_cash.customer_return,
    order_number  text           not null,
    line          integer        not null,
    sku           text           not null,
    asked         numeric(19, 4) not null check (asked > 0),
    received      numeric(19, 4) not null default 0 check (received between 0 and asked),
    primary key (return_number, line),
    foreign key (order_number, line) references order_to_cash.sales_order_line
);

-- One arrival of goods of a return; there may be several.
create table order_to_cash.return_receipt (
    number        text primary key,
    return_number text        not null references order_to_cash.customer_return,
    received_at   timestamptz not null,
    received_by   text        not null,
    inspected_at  timestamptz,
    inspected_by  text,
    posted_at     timestamptz,
    check (posted_at is null or inspected_at is not null)
);

create index return_receipt_return on order_to_cash.return_receipt (return_number);

create table order_to_cash.return_receipt_line (
    receipt  text           not null references order_to_cash.return_receipt,
    line     integer        not null,
    quantity numeric(19, 4) not null check (quantity > 0),
    serials  text[]         not null default '{}',
    primary key (receipt, line)
);

-- What inspection found, and what becomes of it.
create table order_to_cash.return_finding (
    receipt        text           not null,
    line           integer        not null,
    condition      text           not null check (condition in ('GOOD', 'DAMAGED')),
    quantity       numeric(19, 4) not null check (quantity > 0),
    serials        text[]         not null default '{}',
    disposition    text check (disposition in ('RESTOCK', 'QUARANTINE', 'SCRAP', 'SEND_BACK')),
    credit_percent numeric(7, 4) check (credit_percent between 0 and 100),
    primary key (receipt, line, condition),
    foreign key (receipt, line) references order_to_cash.return_receipt_line,
    check ((disposition is null) = (credit_percent is null)),
    check (disposition <> 'SEND_BACK' or credit_percent = 0)
);

-- A credit note corrects one invoice. Its number runs without gaps, in a range of its own.
create table order_to_cash.credit_note (
    number        text primary key,
    invoice       text           not null references order_to_cash.invoice,
    receipt       text           not null references order_to_cash.return_receipt,
    return_number text           not null references order_to_cash.customer_return,
    order_number  text           not null references order_to_cash.sales_order,
    customer      text           not null,
    issued_on     date           not null,
    currency      char(3)        not null,
    net           numeric(19, 4) not null check (net > 0),
    tax           numeric(19, 4) not null check (tax >= 0),
    gross         numeric(19, 4) not null check (gross = net + tax),
    document      jsonb          not null,
    posted_at     timestamptz    not null,
    unique (receipt, invoice)
);

create index credit_note_invoice on order_to_cash.credit_note (invoice);
create index credit_note_return on order_to_cash.credit_note (return_number);
create index credit_note_order on order_to_cash.credit_note (order_number);

-- Of which line of the invoice how many were credited.
create table order_to_cash.credit_note_line (
    credit_note text           not null references order_to_cash.credit_note,
    line        integer        not null,
    quantity    numeric(19, 4) not null check (quantity > 0),
    net         numeric(19, 4) not null check (net > 0),
    primary key (credit_note, line)
);

create table order_to_cash.credit_note_sequence (
    year integer primary key,
    last bigint  not null
);
