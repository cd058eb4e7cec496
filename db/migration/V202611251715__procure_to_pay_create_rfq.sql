create sequence procure_to_pay.rfq_number;

-- Suppliers asked for quotes about one requisition. Rounds invite more of them.
create table procure_to_pay.rfq (
    number       text primary key,
    requisition  text        not null unique references procure_to_pay.requisition,
    opened_at    timestamptz not null,
    round        integer     not null default 0,
    deadline     timestamptz,
    closed_at    timestamptz,
    best         text,
    awarded_to   text,
    awarded_by   text,
    awarded_at   timestamptz,
    award_reason text,
    check (awarded_to is null or closed_at is not null),
    check (awarded_to is null or awarded_to = best or award_reason is not null)
);

create table procure_to_pay.rfq_supplier (
    rfq         text        not null references procure_to_pay.rfq,
    supplier    text        not null,
    invited_at  timestamptz not null,
    quoted_at   timestamptz,
    valid_until date,
    note        text,
    score       numeric(7, 2),
    primary key (rfq, supplier)
);

create table procure_to_pay.quote_line (
    rfq        text           not null,
    supplier   text           not null,
    line       integer        not null,
    unit_price numeric(19, 4) not null check (unit_price >= 0),
    lead_days  integer        not null check (lead_days between 0 and 1000),
    primary key (rfq, supplier, line),
    foreign key (rfq, supplier) references procure_to_pay.rfq_supplier
);
