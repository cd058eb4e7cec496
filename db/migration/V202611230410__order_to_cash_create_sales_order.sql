create schema order_to_cash;

create sequence order_to_cash.sales_order_number;
create sequence order_to_cash.delivery_number;
create sequence order_to_cash.billing_number;

-- One row per order. What it waits for and how far it is follows from facts, here and in the other tables.
create table order_to_cash.sales_order (
    number               text primary key,
    process_instance_id  text unique,
    received             jsonb         not null,
    received_at          timestamptz   not null,
    entered_by           text          not null,
    customer             text,
    customer_reference   text,
    currency             char(3)       not null,
    requested_on         date,
    problems             jsonb         not null default '[]',
    priced_at            timestamptz,
    net                  numeric(19, 4),
    tax                  numeric(19, 4),
    gross                numeric(19, 4),
    approval             text,
    approved_terms       text,
    credit_outcome       text check (credit_outcome in ('approve', 'hold', 'prepay', 'reject')),
    credit_reason        text,
    credit_decided_at    timestamptz,
    credit_released_by   text,
    prepayment_due_on    date,
    warehouse            text,
    backorder_policy     text check (backorder_policy in ('ship-available', 'wait-for-all', 'cancel-remainder')),
    confirmed_at         timestamptz,
    rejected_at          timestamptz,
    rejection_reason     text,
    closed_at            timestamptz,
    version              bigint        not null default 1,
    check (rejected_at is null or closed_at is null),
    check (credit_released_by is null or credit_released_by <> entered_by)
);

-- The same customer order number of the same customer is the same order: a second one is refused, a rejected one aside.
create unique index sales_order_customer_reference
    on order_to_cash.sales_order (customer, customer_reference)
    where customer is not null and customer_reference is not null and rejected_at is null;

create index sales_order_open_by_customer
    on order_to_cash.sales_order (customer)
    where closed_at is null and rejected_at is null;

create table order_to_cash.sales_order_line (
    order_number     text           not null references order_to_cash.sales_order,
    line             integer        not null check (line > 0),
    sku              text,
    description      text           not null,
    unit             text           not null,
    ordered          numeric(19, 4) not null check (ordered > 0),
    cancelled        numeric(19, 4) not null default 0 check (cancelled >= 0),
    in_delivery      numeric(19, 4) not null default 0 check (in_delivery >= 0),
    delivered        numeric(19, 4) not null default 0 check (delivered >= 0),
    invoiced         numeric(19, 4) not null default 0 check (invoiced >= 0),
    unit_price       numeric(19, 4) check (unit_price >= 0),
    list_price       numeric(19, 4),
    discount_percent numeric(7, 4)  not null default 0 check (discount_percent between 0 and 100),
    unit_cost        numeric(19, 4),
    net              numeric(19, 4),
    tax_category     text,
    tax_percent      numeric(7, 4),
    tax_code         text,
    tax_reason       text,
    stocked          boolean,
    serial_tracked   boolean,
    promised_on      date,
    primary key (order_number, line),
    check (cancelled + in_delivery + delivered <= ordered),
    check (invoiced <= delivered)
);

create index sales_order_line_backordered
    on order_to_cash.sales_order_line (sku)
    where cancelled + in_delivery + delivered < ordered;

-- Locked before a customer's exposure is added up, so that two orders cannot both use the last of a limit.
create table order_to_cash.customer_credit (
    customer text primary key
);

-- Every answer of a decision table, with what it was asked and which rules of which version matched.
create table order_to_cash.decision (
    id          bigint generated always as identity primary key,
    document    text        not null,
    decision    text        not null,
    version     integer     not null,
    inputs      jsonb       not null,
    rules       jsonb       not null,
    outputs     jsonb       not null,
    decided_at  timestamptz not null
);

create index decision_document on order_to_cash.decision (document);

create table order_to_cash.delivery (
    number       text primary key,
    order_number text        not null references order_to_cash.sales_order,
    warehouse    text        not null,
    planned_at   timestamptz not null,
    picked_at    timestamptz,
    picked_by    text,
    packed_at    timestamptz,
    packed_by    text,
    packages     integer check (packages > 0),
    tracking     text,
    issued_at    timestamptz,
    voided_at    timestamptz,
    cost         numeric(19, 4),
    check (issued_at is null or voided_at is null)
);

create index delivery_order on order_to_cash.delivery (order_number);

create table order_to_cash.delivery_line (
    delivery text           not null references order_to_cash.delivery,
    line     integer        not null,
    sku      text           not null,
    planned  numeric(19, 4) not null check (planned > 0),
    picked   numeric(19, 4) check (picked between 0 and planned),
    serials  text[]         not null default '{}',
    primary key (delivery, line)
);

create table order_to_cash.billing (
    number       text primary key,
    order_number text        not null references order_to_cash.sales_order,
    delivery     text unique references order_to_cash.delivery,
    created_at   timestamptz not null,
    findings     jsonb       not null default '[]',
    buyer_reference text
);

create table order_to_cash.invoice (
    number       text primary key,
    billing      text           not null unique references order_to_cash.billing,
    order_number text           not null references order_to_cash.sales_order,
    customer     text           not null,
    issued_on    date           not null,
    due_on       date           not null,
    currency     char(3)        not null,
    net          numeric(19, 4) not null,
    tax          numeric(19, 4) not null,
    gross        numeric(19, 4) not null check (gross = net + tax),
    document     jsonb          not null,
    posted_at    timestamptz    not null,
    settled_at   timestamptz,
    dunning_level integer       not null default 0 check (dunning_level >= 0),
    dunned_at    timestamptz,
    next_dunning_at timestamptz,
    collector_note text
);

create index invoice_order on order_to_cash.invoice (order_number);

-- Invoice numbers run without gaps: the next one is taken under this row's lock, in the transaction that posts.
create table order_to_cash.invoice_sequence (
    year integer primary key,
    last bigint  not null
);
