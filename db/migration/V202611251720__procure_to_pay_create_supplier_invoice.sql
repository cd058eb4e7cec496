create sequence procure_to_pay.supplier_invoice_number;

create table procure_to_pay.supplier_invoice (
    number               text primary key,
    process_instance_id  text unique,
    credit_note          boolean        not null,
    received_at          timestamptz    not null,
    received_by          text           not null,
    electronic           boolean        not null,
    their_number         text           not null,
    match_key            text           not null,
    issued_on            date           not null,
    due_on               date,
    currency             char(3)        not null,
    charges              numeric(19, 4) not null,
    net                  numeric(19, 4) not null,
    tax                  numeric(19, 4) not null,
    orders               text[]         not null default '{}',
    preceding            text,
    iban                 text,
    seller_name          text,
    seller_vat_id        text,
    seller_company_id    text,
    seller_scheme        text,
    seller_endpoint      text,
    supplier             text,
    findings             text,
    duplicate_of         text,
    duplicate_cleared_by text,
    account_differs      boolean        not null default false,
    account_checked_by   text,
    coded_by             text,
    approval             text,
    approved_at          timestamptz,
    charges_variance     boolean        not null default false,
    charges_resolution   text check (charges_resolution in ('asked', 'accepted', 'short')),
    await_until          timestamptz,
    given_up             boolean        not null default false,
    decided_by           text,
    agreed_net           numeric(19, 4),
    agreed_tax           numeric(19, 4),
    original             text references procure_to_pay.supplier_invoice,
    refused_at           timestamptz,
    refuse_code          text,
    refuse_reason        text,
    posted_at            timestamptz,
    posted_by            text,
    version              bigint         not null default 1,
    check (refused_at is null or posted_at is null),
    check ((posted_at is null) = (posted_by is null)),
    check (refused_at is null or refuse_code is not null),
    check (posted_at is null or supplier is not null)
);

-- A supplier's number is used once a year, however it is written; what was refused may be sent again.
create unique index supplier_invoice_once on procure_to_pay.supplier_invoice
    (supplier, match_key, extract(year from issued_on), credit_note)
    where refused_at is null and supplier is not null and (duplicate_of is null or duplicate_cleared_by is not null);

create index supplier_invoice_amount on procure_to_pay.supplier_invoice (supplier, issued_on, (net + tax))
    where refused_at is null;

create index supplier_invoice_original on procure_to_pay.supplier_invoice (original) where original is not null;

-- What came in, as it came in.
create table procure_to_pay.supplier_invoice_file (
    invoice    text  not null references procure_to_pay.supplier_invoice,
    name       text  not null,
    media_type text  not null,
    sha256     text  not null,
    content    bytea not null,
    primary key (invoice, name)
);

create index supplier_invoice_file_content on procure_to_pay.supplier_invoice_file (sha256);

create table procure_to_pay.supplier_invoice_line (
    invoice      text           not null references procure_to_pay.supplier_invoice,
    line         integer        not null check (line > 0),
    their_line   text           not null,
    description  text           not null,
    sku          text,
    their_sku    text,
    quantity     numeric(19, 4) not null,
    unit         text           not null,
    net          numeric(19, 4) not null,
    tax_percent  numeric(9, 4)  not null,
    their_order  text,
    order_line_written text,
    purchase_order text         references procure_to_pay.purchase_order,
    order_line   integer,
    category     text           references procure_to_pay.category,
    cost_center  text,
    variance     text check (variance in ('price', 'quantity', 'unmatched', 'awaited')),
    variance_amount numeric(19, 4),
    resolution   text check (resolution in ('accept', 'amend', 'accepted', 'short')),
    agreed_quantity numeric(19, 4),
    agreed_net   numeric(19, 4),
    primary key (invoice, line),
    foreign key (purchase_order, order_line)
        references procure_to_pay.purchase_order_line (purchase_order, line)
);

create index supplier_invoice_line_awaited on procure_to_pay.supplier_invoice_line (purchase_order)
    where variance = 'awaited';

-- Which part of which receipt an invoice takes; a credit note gives it back with less than nothing.
create table procure_to_pay.supplier_invoice_match (
    invoice       text           not null,
    line          integer        not null,
    goods_receipt text           not null,
    receipt_line  integer        not null,
    quantity      numeric(19, 4) not null check (quantity <> 0),
    value         numeric(19, 4) not null,
    primary key (invoice, line, goods_receipt, receipt_line),
    foreign key (invoice, line) references procure_to_pay.supplier_invoice_line,
    foreign key (goods_receipt, receipt_line)
        references procure_to_pay.goods_receipt_line (goods_receipt, line)
);

create index supplier_invoice_match_receipt on procure_to_pay.supplier_invoice_match (goods_receipt, receipt_line);

-- What suppliers were told about their invoices, in the codes of Peppol.
create table procure_to_pay.supplier_invoice_response (
    number    text primary key,
    invoice   text        not null references procure_to_pay.supplier_invoice,
    code      text        not null,
    reason    text        not null,
    action    text        not null,
    note      text,
    issued_at timestamptz not null
);

-- Nobody is invoiced for more of a receipt than was taken.
alter table procure_to_pay.goods_receipt_line
    add constraint goods_receipt_line_invoiced_is_taken check (invoiced = 0 or invoiced <= accepted);
