-- A wish to change a confirmed order: what was asked, what of it was possible, and how it was decided.
create table order_to_cash.amendment (
    order_number       text        not null references order_to_cash.sales_order,
    amendment          integer     not null check (amendment > 0),
    reference          text,
    reason             text        not null,
    asked_by           text        not null,
    asked_at           timestamptz not null,
    approval           text,
    approved_terms     text,
    credit_released_by text,
    decided_at         timestamptz,
    accepted           boolean,
    refusal            text,
    primary key (order_number, amendment),
    check ((decided_at is null) = (accepted is null)),
    check (credit_released_by is null or credit_released_by <> asked_by)
);

-- One at a time: the next one is judged by what this one made of the order.
create unique index amendment_open on order_to_cash.amendment (order_number) where decided_at is null;

-- The same message of a customer asks for the same change.
create unique index amendment_reference on order_to_cash.amendment (order_number, reference)
    where reference is not null;

create table order_to_cash.amendment_line (
    order_number     text           not null,
    amendment        integer        not null,
    line             integer        not null check (line > 0),
    added            boolean        not null,
    sku              text           not null,
    quantity_before  numeric(19, 4) not null check (quantity_before >= 0),
    quantity         numeric(19, 4) not null check (quantity >= 0),
    price_before     numeric(19, 4),
    price            numeric(19, 4) check (price >= 0),
    possible         boolean,
    reason           text,
    alternative      text,
    already_delivered boolean       not null default false,
    primary key (order_number, amendment, line),
    foreign key (order_number, amendment) references order_to_cash.amendment
);

-- How many changes were asked for; what never changed is not searched for changes.
alter table order_to_cash.sales_order
    add column changes integer not null default 0 check (changes >= 0);
