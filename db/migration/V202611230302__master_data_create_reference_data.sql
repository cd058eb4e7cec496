create table master_data.payment_terms (
    code text primary key check (code ~ '^[A-Z0-9][A-Z0-9-]{0,19}$'),
    net_days int not null check (net_days between 0 and 365),
    discount_days int not null default 0 check (discount_days between 0 and 365),
    discount_percent numeric(5, 2) not null default 0 check (discount_percent between 0 and 100),
    prepaid boolean not null default false,
    check (discount_days <= net_days),
    check ((discount_days = 0) = (discount_percent = 0)),
    check (not prepaid or net_days = 0)
);

insert into master_data.payment_terms (code, net_days, discount_days, discount_percent, prepaid) values
    ('PREPAID', 0, 0, 0, true),
    ('NET0', 0, 0, 0, false),
    ('NET14', 14, 0, 0, false),
    ('NET30', 30, 0, 0, false),
    ('NET45', 45, 0, 0, false),
    ('NET60', 60, 0, 0, false),
    ('NET90', 90, 0, 0, false),
    ('2-10-NET30', 30, 10, 2, false),
    ('3-14-NET45', 45, 14, 3, false);

create table master_data.tax_rate (
    country text not null check (country ~ '^[A-Z]{2}$'),
    tax_code text not null check (tax_code in ('standard', 'reduced')),
    valid_from date not null,
    valid_to date,
    percent numeric(5, 2) not null check (percent > 0 and percent < 100),
    primary key (country, tax_code, valid_from),
    check (valid_to >= valid_from)
);

comment on table master_data.tax_rate is
    'Standard and main reduced VAT rates. Zero and exempt supplies need no rate. Denmark has no reduced rate.';

insert into master_data.tax_rate (country, tax_code, valid_from, valid_to, percent) values
    ('DE', 'standard', '2007-01-01', '2020-06-30', 19),
    ('DE', 'standard', '2020-07-01', '2020-12-31', 16),
    ('DE', 'standard', '2021-01-01', null, 19),
    ('DE', 'reduced', '2007-01-01', '2020-06-30', 7),
    ('DE', 'reduced', '2020-07-01', '2020-12-31', 5),
    ('DE', 'reduced', '2021-01-01', null, 7),
    ('FR', 'standard', '2014-01-01', null, 20),
    ('FR', 'reduced', '2014-01-01', null, 5.5),
    ('SE', 'standard', '2021-01-01', null, 25),
    ('SE', 'reduced', '2021-01-01', null, 12),
    ('NL', 'standard', '2021-01-01', null, 21),
    ('NL', 'reduced', '2021-01-01', null, 9),
    ('AT', 'standard', '2021-01-01', null, 20),
    ('AT', 'reduced', '2021-01-01', null, 10),
    ('BE', 'standard', '2021-01-01', null, 21),
    ('BE', 'reduced', '2021-01-01', null, 6),
    ('IT', 'standard', '2021-01-01', null, 22),
    ('IT', 'reduced', '2021-01-01', null, 10),
    ('ES', 'standard', '2021-01-01', null, 21),
    ('ES', 'reduced', '2021-01-01', null, 10),
    ('DK', 'standard', '2021-01-01', null, 25),
    ('FI', 'standard', '2021-01-01', '2024-08-31', 24),
    ('FI', 'standard', '2024-09-01', null, 25.5),
    ('FI', 'reduced', '2021-01-01', '2025-12-31', 14),
    ('FI', 'reduced', '2026-01-01', null, 13.5),
    ('IE', 'standard', '2021-03-01', null, 23),
    ('IE', 'reduced', '2021-03-01', null, 13.5),
    ('PL', 'standard', '2021-01-01', null, 23),
    ('PL', 'reduced', '2021-01-01', null, 8);

create table master_data.business_calendar (
    region text primary key check (region in ('AMERICAS', 'EMEA', 'APAC')),
    zone text not null,
    workdays smallint[] not null default '{1,2,3,4,5}' check (cardinality(workdays) between 1 and 7),
    opens time not null,
    closes time not null,
    holiday_country text not null check (holiday_country ~ '^[A-Z]{2}$'),
    holiday_subdivision text,
    check (opens < closes)
);

comment on column master_data.business_calendar.workdays is 'ISO 8601 days of the week: 1 is Monday.';

insert into master_data.business_calendar (region, zone, opens, closes, holiday_country, holiday_subdivision) values
    ('EMEA', 'Europe/Berlin', '08:00', '18:00', 'DE', 'he'),
    ('AMERICAS', 'America/Los_Angeles', '08:00', '18:00', 'US', null),
    ('APAC', 'Asia/Singapore', '08:00', '18:00', 'SG', null);
