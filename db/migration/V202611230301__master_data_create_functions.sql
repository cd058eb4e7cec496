-- Checks that hold below every entrance, an SQL console included. Immutable, so that constraints and indexes may use them.
create schema if not exists master_data;

-- GTIN-8, -12, -13, -14 (and GLN, which has the same arithmetic): GS1 General Specifications, 7.9.
create function master_data.gs1_is_valid(code text) returns boolean
    language sql immutable strict parallel safe
    return case when code !~ '^([0-9]{8}|[0-9]{12,14})$' then false else (
        select sum(substr(lpad(code, 14, '0'), i, 1)::int * case when i % 2 = 1 then 3 else 1 end) % 10 = 0
        from generate_series(1, 14) i) end;

-- ISO 13616: move the first four characters to the end, letters become 10 to 35, the number modulo 97 is 1.
create function master_data.iban_is_valid(iban text) returns boolean
    language sql immutable strict parallel safe
    return case when iban !~ '^[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}$' then false else (
        select string_agg(case when c ~ '[A-Z]' then (ascii(c) - 55)::text else c end, '' order by n)::numeric % 97 = 1
        from regexp_split_to_table(substr(iban, 5) || substr(iban, 1, 4), '') with ordinality as t (c, n)) end;

-- How names and ids are compared: case, spaces and punctuation do not count.
create function master_data.plain(value text) returns text
    language sql immutable strict parallel safe
    return upper(regexp_replace(value, '[[:space:][:punct:]]', '', 'g'));
