-- One table per kind of record. All share the last five columns: where the record came from, its version for optimistic
-- locking, and when it was written. Code checks the same rules first, with better words; these hold when it does not.

create table master_data.company (
    key text primary key default 'company' check (key = 'company'),
    name text not null,
    legal_name text not null,
    vat_id text not null check (vat_id ~ '^[A-Z]{2}[A-Z0-9+*]{2,13}$'),
    company_id text not null,
    endpoint_scheme text not null check (endpoint_scheme ~ '^[0-9]{4}$'),
    endpoint_value text not null,
    address_street text not null,
    address_additional_street text,
    address_city text not null,
    address_postal_code text,
    address_subdivision text,
    address_country text not null check (address_country ~ '^[A-Z]{2}$'),
    contact_name text not null,
    contact_telephone text,
    contact_email text,
    currency text not null check (currency ~ '^[A-Z]{3}$'),
    iban text not null check (master_data.iban_is_valid(iban)),
    bic text not null check (bic ~ '^[A-Z0-9]{4}[A-Z]{2}[A-Z0-9]{2}([A-Z0-9]{3})?$'),
    source_system text not null,
    source_key text not null,
    version bigint not null default 1,
    created_at timestamptz not null,
    changed_at timestamptz not null,
    unique (source_system, source_key)
);

create table master_data.customer (
    number text primary key,
    name text not null,
    legal_name text not null,
    vat_id text check (vat_id ~ '^[A-Z]{2}[A-Z0-9+*]{2,13}$'),
    company_id text,
    endpoint_scheme text check (endpoint_scheme ~ '^[0-9]{4}$'),
    endpoint_value text,
    bill_to_street text not null,
    bill_to_additional_street text,
    bill_to_city text not null,
    bill_to_postal_code text,
    bill_to_subdivision text,
    bill_to_country text not null check (bill_to_country ~ '^[A-Z]{2}$'),
    ship_to_street text not null,
    ship_to_additional_street text,
    ship_to_city text not null,
    ship_to_postal_code text,
    ship_to_subdivision text,
    ship_to_country text not null check (ship_to_country ~ '^[A-Z]{2}$'),
    contact_name text,
    contact_telephone text,
    contact_email text,
    segment text not null check (segment in ('SERVICE_PROVIDER', 'ENTERPRISE')),
    region text not null check (region in ('AMERICAS', 'EMEA', 'APAC')),
    currency text not null check (currency ~ '^[A-Z]{3}$'),
    terms text not null references master_data.payment_terms,
    credit_limit numeric(19, 4) check (credit_limit >= 0),
    risk text not null check (risk in ('LOW', 'MEDIUM', 'HIGH')),
    block_reason text,
    partial_delivery boolean not null,
    source_system text not null,
    source_key text not null,
    version bigint not null default 1,
    created_at timestamptz not null,
    changed_at timestamptz not null,
    unique (source_system, source_key),
    check ((endpoint_scheme is null) = (endpoint_value is null))
);

create unique index customer_endpoint_key on master_data.customer (endpoint_scheme, endpoint_value)
    where endpoint_value is not null;
create index customer_vat_id on master_data.customer (master_data.plain(vat_id)) where vat_id is not null;
create index customer_company_id on master_data.customer (master_data.plain(company_id)) where company_id is not null;
create index customer_name on master_data.customer (master_data.plain(name));
create index customer_legal_name on master_data.customer (master_data.plain(legal_name));

create table master_data.supplier (
    number text primary key,
    name text not null,
    legal_name text not null,
    vat_id text check (vat_id ~ '^[A-Z]{2}[A-Z0-9+*]{2,13}$'),
    company_id text,
    endpoint_scheme text check (endpoint_scheme ~ '^[0-9]{4}$'),
    endpoint_value text,
    address_street text not null,
    address_additional_street text,
    address_city text not null,
    address_postal_code text,
    address_subdivision text,
    address_country text not null check (address_country ~ '^[A-Z]{2}$'),
    contact_name text,
    contact_telephone text,
    contact_email text,
    currency text not null check (currency ~ '^[A-Z]{3}$'),
    terms text not null references master_data.payment_terms,
    iban text check (master_data.iban_is_valid(iban)),
    bic text check (bic ~ '^[A-Z0-9]{4}[A-Z]{2}[A-Z0-9]{2}([A-Z0-9]{3})?$'),
    block_reason text,
    source_system text not null,
    source_key text not null,
    version bigint not null default 1,
    created_at timestamptz not null,
    changed_at timestamptz not null,
    unique (source_system, source_key),
    check ((endpoint_scheme is null) = (endpoint_value is null))
);

create table master_data.product (
    sku text primary key,
    gtin text unique check (master_data.gs1_is_valid(gtin)),
    name text not null,
    unit text not null check (unit ~ '^[A-Z0-9]{2,3}$'),
    product_line text not null,
    tax_category text not null check (tax_category in ('S', 'Z', 'E')),
    tax_code text not null check (tax_code in ('standard', 'reduced', 'zero', 'exempt')),
    standard_cost numeric(19, 4) not null check (standard_cost >= 0),
    minimum_quantity numeric(19, 4) not null check (minimum_quantity > 0),
    stocked boolean not null,
    serial_tracked boolean not null,
    -- Deferred, because the successor may stand further down in the same file.
    successor text references master_data.product deferrable initially deferred,
    block_reason text,
    source_system text not null,
    source_key text not null,
    version bigint not null default 1,
    created_at timestamptz not null,
    changed_at timestamptz not null,
    unique (source_system, source_key),
    check (successor <> sku)
);

create index product_successor on master_data.product (successor) where successor is not null;

create table master_data.price (
    key text primary key,
    price_list text not null,
    currency text not null check (currency ~ '^[A-Z]{3}$'),
    customer text references master_data.customer,
    sku text not null references master_data.product,
    minimum_quantity numeric(19, 4) not null check (minimum_quantity >= 0),
    valid_from date not null,
    valid_to date,
    amount numeric(19, 4) not null check (amount >= 0),
    source_system text not null,
    source_key text not null,
    version bigint not null default 1,
    created_at timestamptz not null,
    changed_at timestamptz not null,
    unique (source_system, source_key),
    unique (price_list, currency, sku, minimum_quantity, valid_from),
    check (valid_to >= valid_from),
    check ((customer is null) = (price_list = 'general'))
);

create index price_of_product on master_data.price (sku, currency, customer);
create index price_of_customer on master_data.price (customer) where customer is not null;

create table master_data.warehouse (
    code text primary key,
    name text not null,
    address_street text not null,
    address_additional_street text,
    address_city text not null,
    address_postal_code text,
    address_subdivision text,
    address_country text not null check (address_country ~ '^[A-Z]{2}$'),
    region text unique check (region in ('AMERICAS', 'EMEA', 'APAC')),
    is_default boolean not null,
    source_system text not null,
    source_key text not null,
    version bigint not null default 1,
    created_at timestamptz not null,
    changed_at timestamptz not null,
    unique (source_system, source_key)
);

create unique index warehouse_default_key on master_data.warehouse (is_default) where is_default;

create table master_data.employee (
    number text primary key,
    name text not null,
    login text not null unique,
    email text,
    approval_limit numeric(19, 4) not null check (approval_limit >= 0),
    manager text references master_data.employee deferrable initially deferred,
    source_system text not null,
    source_key text not null,
    version bigint not null default 1,
    created_at timestamptz not null,
    changed_at timestamptz not null,
    unique (source_system, source_key),
    check (manager <> number)
);

create index employee_manager on master_data.employee (manager) where manager is not null;
