-- A customer who is dunned far enough gets nothing more until the invoice is paid or disputed, or credit lets an
-- order go.
alter table order_to_cash.invoice add column delivery_stop boolean not null default false;

comment on column order_to_cash.invoice.delivery_stop is
    'what the newest dunning said; it counts while the invoice is open';

create index invoice_delivery_stop on order_to_cash.invoice (customer) where delivery_stop and settled_at is null;

create table order_to_cash.delivery_stop_release (
    order_number text        not null references order_to_cash.sales_order,
    invoice      text        not null references order_to_cash.invoice,
    released_by  text        not null,
    released_at  timestamptz not null,
    reason       text        not null,
    primary key (order_number, invoice)
);
