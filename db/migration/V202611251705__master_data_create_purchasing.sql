-- Who answers for costs, and what they may cost in a year.
create table master_data.cost_center (
    code text primary key,
    name text not null,
    owner text,
    annual_budget numeric(19, 4) not null check (annual_budget >= 0),
    block_reason text,
    source_system text not null,
    source_key text not null,
    version bigint not null default 1,
    created_at timestamptz not null,
    changed_at timestamptz not null,
    unique (source_system, source_key)
);

comment on column master_data.cost_center.owner is 'login of whoever approves its costs; null: any budget owner';

-- What a supplier sells at which price: a catalogue, or an agreed contract with a quantity to be called off.
create table master_data.supplier_item (
    key text primary key,
    supplier text not null references master_data.supplier,
    sku text not null references master_data.product,
    supplier_item text,
    currency text not null check (currency ~ '^[A-Z]{3}$'),
    minimum_quantity numeric(19, 4) not null check (minimum_quantity >= 0),
    valid_from date not null,
    valid_to date,
    amount numeric(19, 4) not null check (amount >= 0),
    lead_days integer not null check (lead_days >= 0),
    contract text,
    contract_quantity numeric(19, 4) check (contract_quantity > 0),
    source_system text not null,
    source_key text not null,
    version bigint not null default 1,
    created_at timestamptz not null,
    changed_at timestamptz not null,
    unique (source_system, source_key),
    unique (supplier, currency, sku, minimum_quantity, valid_from),
    check (valid_to >= valid_from),
    check (contract is not null or contract_quantity is null)
);

create index supplier_item_sku on master_data.supplier_item (sku, currency);

create unique index supplier_endpoint_key on master_data.supplier (endpoint_scheme, endpoint_value)
    where endpoint_value is not null;
create index supplier_vat_id on master_data.supplier (master_data.plain(vat_id)) where vat_id is not null;
create index supplier_company_id on master_data.supplier (master_data.plain(company_id)) where company_id is not null;
create index supplier_name on master_data.supplier (master_data.plain(name));
create index supplier_legal_name on master_data.supplier (master_data.plain(legal_name));
create index supplier_iban on master_data.supplier (iban) where iban is not null;
