create schema inventory;

create table inventory.stock (
    warehouse text not null check (warehouse <> ''),
    sku text not null check (sku <> ''),
    on_hand numeric(19, 4) not null check (on_hand >= 0),
    reserved numeric(19, 4) not null default 0 check (reserved >= 0),
    value numeric(19, 4) not null check (value >= 0),
    average_cost numeric(19, 6) not null check (average_cost >= 0),
    serial_tracked boolean not null,
    primary key (warehouse, sku),
    constraint stock_never_promised_twice check (reserved <= on_hand),
    constraint stock_without_goods_is_worth_nothing check (on_hand > 0 or value = 0)
);

create index stock_sku on inventory.stock (sku);

comment on column inventory.stock.value is 'of all that is on hand, in the functional currency; the inventory account adds
these up';
comment on column inventory.stock.average_cost is 'moving average of one unit; kept when the last unit leaves';

create table inventory.reservation (
    document text not null,
    line integer not null,
    warehouse text not null,
    sku text not null,
    held numeric(19, 4) not null check (held >= 0),
    primary key (document, line),
    foreign key (warehouse, sku) references inventory.stock (warehouse, sku)
);

create index reservation_stock on inventory.reservation (warehouse, sku) where held > 0;

create table inventory.goods_movement (
    id bigint generated always as identity primary key,
    document text not null,
    kind text not null check (kind in ('RECEIPT', 'ISSUE', 'ADJUSTMENT')),
    warehouse text not null,
    day date not null,
    reason text,
    recorded_at timestamptz not null,
    unique (document, kind)
);

create table inventory.movement (
    movement_id bigint not null references inventory.goods_movement (id),
    line integer not null,
    sku text not null,
    quantity numeric(19, 4) not null check (quantity <> 0),
    value numeric(19, 4) not null,
    for_document text,
    for_line integer,
    primary key (movement_id, line)
);

create index movement_sku on inventory.movement (sku);

comment on column inventory.movement.quantity is 'positive came in, negative went out; value has the same sign';

create table inventory.serial_number (
    id bigint generated always as identity primary key,
    sku text not null,
    serial text not null check (serial <> ''),
    warehouse text not null,
    state text not null check (state in ('IN_STOCK', 'SHIPPED')),
    receipt text not null,
    issue text,
    check ((state = 'SHIPPED') = (issue is not null))
);

create unique index serial_number_in_stock on inventory.serial_number (sku, serial) where state = 'IN_STOCK';

create function inventory.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only: % is refused', tg_table_name, tg_op using errcode = 'check_violation';
end $$;

create trigger goods_movement_read_only before update or delete on inventory.goods_movement
    for each row execute function inventory.refuse_change();
create trigger movement_read_only before update or delete on inventory.movement
    for each row execute function inventory.refuse_change();
create trigger goods_movement_truncate before truncate on inventory.goods_movement
    for each statement execute function inventory.refuse_change();
create trigger movement_truncate before truncate on inventory.movement
    for each statement execute function inventory.refuse_change();

-- Empty as long as nobody went round the rules. For operators and tests.
create view inventory.violation as
select s.warehouse || ' ' || s.sku || ' has other reservations than ' || s.reserved as what
from inventory.stock s
where s.reserved <> (select coalesce(sum(r.held), 0) from inventory.reservation r
                     where r.warehouse = s.warehouse and r.sku = s.sku)
union all
select s.warehouse || ' ' || s.sku || ' has other movements than ' || s.on_hand || ' worth ' || s.value
from inventory.stock s
where (s.on_hand, s.value) <> (
    select coalesce(sum(m.quantity), 0), coalesce(sum(m.value), 0)
    from inventory.movement m join inventory.goods_movement g on g.id = m.movement_id
    where g.warehouse = s.warehouse and m.sku = s.sku)
union all
select s.warehouse || ' ' || s.sku || ' has other serial numbers than ' || s.on_hand
from inventory.stock s
where s.serial_tracked and s.on_hand <> (
    select count(*) from inventory.serial_number n
    where n.warehouse = s.warehouse and n.sku = s.sku and n.state = 'IN_STOCK');
