create schema procure_to_pay;

create sequence procure_to_pay.requisition_number;
create sequence procure_to_pay.purchase_order_number;
create sequence procure_to_pay.goods_receipt_number;

-- What is bought, and the account that carries it when it does not go on stock.
create table procure_to_pay.category (
    code    text primary key,
    name    text not null,
    account text not null
);

insert into ledger.account (code, name, type) values
    ('6200', 'Purchased services', 'EXPENSE'),
    ('6300', 'Office and equipment', 'EXPENSE'),
    ('6400', 'Information technology', 'EXPENSE'),
    ('6500', 'Marketing', 'EXPENSE'),
    ('2210', 'Input tax', 'ASSET'),
    ('6920', 'Purchase price differences', 'EXPENSE'),
    ('4810', 'Cash discounts received', 'REVENUE');

insert into procure_to_pay.category (code, name, account) values
    ('goods', 'Goods for resale', '6300'),
    ('services', 'Services', '6200'),
    ('office', 'Office and equipment', '6300'),
    ('it', 'Information technology', '6400'),
    ('marketing', 'Marketing', '6500');

create table procure_to_pay.requisition (
    number              text primary key,
    process_instance_id text unique,
    requested_by        text          not null,
    requested_at        timestamptz   not null,
    purpose             text          not null,
    currency            char(3)       not null,
    warehouse           text          not null,
    needed_on           date,
    supplier            text,
    budget_outcome      text,
    budget_reason       text,
    budget_released_by  text,
    approval            text,
    approved_at         timestamptz,
    rework_reason       text,
    route               text check (route in ('order', 'buyer', 'quotes', 'sole-source')),
    sole_source_reason  text,
    ordered_by          text,
    ended_at            timestamptz,
    end_reason          text,
    version             bigint        not null default 1,
    check (budget_released_by is null or budget_released_by <> requested_by)
);

create table procure_to_pay.requisition_line (
    requisition text           not null references procure_to_pay.requisition,
    line        integer        not null check (line > 0),
    sku         text,
    description text           not null,
    unit        text           not null,
    quantity    numeric(19, 4) not null check (quantity > 0),
    unit_price  numeric(19, 4) not null check (unit_price >= 0),
    category    text           not null references procure_to_pay.category,
    cost_center text           not null,
    contract    text,
    catalogue   boolean        not null default false,
    stocked     boolean        not null default false,
    service     boolean        not null default false,
    serial_tracked boolean     not null default false,
    lead_days   integer        not null default 7,
    primary key (requisition, line)
);

create index requisition_open on procure_to_pay.requisition (requested_by) where ended_at is null;

-- Money of a cost center's year that is spoken for: pending until the invoice posts it, or released.
create table procure_to_pay.commitment (
    requisition text           not null references procure_to_pay.requisition,
    line        integer        not null,
    cost_center text           not null,
    year        integer        not null,
    amount      numeric(19, 4) not null check (amount >= 0),
    spent       numeric(19, 4) not null default 0 check (spent >= 0),
    released    boolean        not null default false,
    primary key (requisition, line)
);

create index commitment_budget on procure_to_pay.commitment (cost_center, year);

-- Locked before commitments are added up, so that two requisitions cannot both use the last of a budget.
create table procure_to_pay.budget_lock (
    cost_center text    not null,
    year        integer not null,
    primary key (cost_center, year)
);

-- How much of a contract is called off.
create table procure_to_pay.contract_call_off (
    contract text           not null,
    supplier text           not null,
    sku      text           not null,
    called   numeric(19, 4) not null check (called >= 0),
    primary key (contract, supplier, sku)
);

create table procure_to_pay.purchase_order (
    number        text primary key,
    requisition   text        not null unique references procure_to_pay.requisition,
    supplier      text        not null,
    currency      char(3)     not null,
    warehouse     text        not null,
    ordered_by    text        not null,
    created_at    timestamptz not null,
    approval      text,
    released_at   timestamptz,
    revision      integer     not null default 1 check (revision > 0),
    sent_at       timestamptz,
    answer_due_at timestamptz,
    answer        text check (answer in ('AB', 'AP', 'CA', 'RE')),
    answer_text   text,
    answered_at   timestamptz,
    chase_note    text,
    cancelled_at  timestamptz,
    closed_at     timestamptz,
    version       bigint      not null default 1
);

create index purchase_order_open_by_supplier on procure_to_pay.purchase_order (supplier)
    where closed_at is null and cancelled_at is null;

create table procure_to_pay.purchase_order_line (
    purchase_order text           not null references procure_to_pay.purchase_order,
    line           integer        not null check (line > 0),
    sku            text,
    description    text           not null,
    unit           text           not null,
    ordered        numeric(19, 4) not null check (ordered > 0),
    cancelled      numeric(19, 4) not null default 0 check (cancelled >= 0),
    announced      numeric(19, 4) not null default 0 check (announced >= 0),
    received       numeric(19, 4) not null default 0 check (received >= 0),
    returned       numeric(19, 4) not null default 0 check (returned >= 0),
    invoiced       numeric(19, 4) not null default 0 check (invoiced >= 0),
    unit_price     numeric(19, 4) not null check (unit_price >= 0),
    category       text           not null references procure_to_pay.category,
    cost_center    text           not null,
    stocked        boolean        not null,
    service        boolean        not null,
    serial_tracked boolean        not null,
    promised_on    date,
    offered_price    numeric(19, 4),
    offered_quantity numeric(19, 4),
    offered_on       date,
    primary key (purchase_order, line),
    check (cancelled <= ordered),
    check (returned <= received)
);

create table procure_to_pay.goods_receipt (
    number         text primary key,
    purchase_order text        not null references procure_to_pay.purchase_order,
    planned_at     timestamptz not null,
    due_at         timestamptz,
    counted_by     text,
    counted_at     timestamptz,
    delivery_note  text,
    inspected_by   text,
    inspected_at   timestamptz,
    posted_at      timestamptz,
    voided_at      timestamptz,
    return_sent_at timestamptz,
    check (posted_at is null or voided_at is null)
);

create index goods_receipt_order on procure_to_pay.goods_receipt (purchase_order);

-- A delivery note of one order is received once.
create unique index goods_receipt_note on procure_to_pay.goods_receipt (purchase_order, delivery_note)
    where delivery_note is not null and voided_at is null;

create table procure_to_pay.goods_receipt_line (
    goods_receipt text           not null references procure_to_pay.goods_receipt,
    line          integer        not null,
    expected      numeric(19, 4) not null check (expected > 0),
    counted       numeric(19, 4) check (counted >= 0),
    accepted      numeric(19, 4) check (accepted >= 0),
    rejected      numeric(19, 4) not null default 0 check (rejected >= 0),
    inspect       boolean        not null default false,
    invoiced      numeric(19, 4) not null default 0 check (invoiced >= 0),
    value         numeric(19, 4),
    serials       text[]         not null default '{}',
    primary key (goods_receipt, line),
    check (accepted + rejected = counted)
);
