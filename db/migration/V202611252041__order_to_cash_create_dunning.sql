-- Each time an invoice is dunned: at which level, what was open, and what it costs the customer.
create sequence order_to_cash.dunning_number;

create table order_to_cash.dunning (
    number           text           primary key,
    invoice          text           not null references order_to_cash.invoice,
    level            integer        not null check (level > 0),
    dunned_on        date           not null,
    open             numeric(19, 4) not null,
    fee              numeric(19, 4) not null check (fee >= 0),
    interest         numeric(19, 4) not null check (interest >= 0),
    interest_percent numeric(9, 4)  not null check (interest_percent >= 0),
    interest_from    date           not null,
    pay_until        date           not null
);

create index dunning_invoice on order_to_cash.dunning (invoice, number);

insert into ledger.account (code, name, type, party_kind) values
    ('4820', 'Dunning fees', 'REVENUE', null),
    ('4830', 'Interest on late payment', 'REVENUE', null);
