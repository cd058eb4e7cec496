-- What a customer says against an invoice: while it is open the invoice is not dunned.
create sequence order_to_cash.dispute_number;

create table order_to_cash.dispute (
    number       text           primary key,
    invoice      text           not null references order_to_cash.invoice,
    order_number text           not null references order_to_cash.sales_order,
    reason_code  text           not null check (reason_code in ('PRI', 'QTY', 'DEL', 'QUA', 'REF', 'PAY', 'OTH')),
    reason       text           not null,
    amount       numeric(19, 4) not null check (amount > 0),
    opened_by    text           not null,
    opened_at    timestamptz    not null,
    outcome      text check (outcome in ('JUSTIFIED', 'REJECTED', 'WITHDRAWN', 'PAID')),
    justified    numeric(19, 4) check (justified > 0 and justified <= amount),
    decided_by   text check (decided_by <> opened_by),
    note         text,
    approval     text,
    closed_at    timestamptz,
    check (closed_at is null or outcome is not null),
    check ((outcome = 'JUSTIFIED') = (justified is not null))
);

-- One at a time: the next one speaks of what this one left open.
create unique index dispute_open on order_to_cash.dispute (invoice) where closed_at is null;
create index dispute_order on order_to_cash.dispute (order_number);

insert into ledger.account (code, name, type, party_kind) values
    ('4840', 'Revenue reductions', 'REVENUE', null);
