alter table procure_to_pay.purchase_order add column confirmed_at timestamptz;

-- What a revision changed, line by line; the values before bring it back when the supplier refuses.
create table procure_to_pay.order_change (
    purchase_order  text           not null,
    revision        integer        not null check (revision > 1),
    line            integer        not null,
    code            text           not null check (code in ('2', '3')),
    quantity_before numeric(19, 4) not null,
    quantity_after  numeric(19, 4) not null check (quantity_after >= 0),
    price_before    numeric(19, 4) not null,
    price_after     numeric(19, 4) not null check (price_after >= 0),
    day_before      date,
    day_after       date,
    reason          text           not null,
    changed_by      text           not null,
    changed_at      timestamptz    not null,
    primary key (purchase_order, revision, line),
    foreign key (purchase_order, line) references procure_to_pay.purchase_order_line
);

comment on column procure_to_pay.order_change.code is 'UNCL1229: 2 deleted, 3 changed';
