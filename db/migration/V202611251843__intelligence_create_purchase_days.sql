-- What happened to invoices and orders of suppliers on a day (UTC); amounts in minor units of the functional currency.
create table intelligence.purchase_day (
    day           date     primary key,
    posted        integer  not null,
    touchless     integer  not null check (touchless between 0 and posted),
    with_order    integer  not null,
    matched       integer  not null check (matched between 0 and with_order),
    spend         bigint   not null,
    maverick      bigint   not null check (maverick between 0 and spend),
    order_seconds bigint[] not null
);

-- By how much payables and the cost of goods sold moved on a day, in minor units of the functional currency.
create table intelligence.payable_day (
    day     date   primary key,
    payable bigint not null,
    cost    bigint not null
);

insert into intelligence.watermark (snapshot) values ('purchase_day'), ('payable_day');
