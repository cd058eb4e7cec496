-- What suppliers say is on its way. Nothing is received by it.
create table procure_to_pay.despatch (
    purchase_order text        not null references procure_to_pay.purchase_order,
    delivery_note  text        not null check (delivery_note <> ''),
    despatched_on  date        not null,
    announced_by   text        not null,
    announced_at   timestamptz not null,
    primary key (purchase_order, delivery_note)
);

create index despatch_note on procure_to_pay.despatch (upper(delivery_note));

create table procure_to_pay.despatch_line (
    purchase_order text           not null,
    delivery_note  text           not null,
    line           integer        not null,
    quantity       numeric(19, 4) not null check (quantity > 0),
    primary key (purchase_order, delivery_note, line),
    foreign key (purchase_order, delivery_note) references procure_to_pay.despatch,
    foreign key (purchase_order, line) references procure_to_pay.purchase_order_line (purchase_order, line)
);
