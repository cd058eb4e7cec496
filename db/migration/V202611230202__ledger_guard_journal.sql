create function ledger.guard_entry() returns trigger language plpgsql as $$
declare
    closed boolean;
begin
    perform pg_advisory_xact_lock_shared(1207, ledger.period_lock_key(new.day));
    select locked into closed from ledger.fiscal_period where month = date_trunc('month', new.day)::date;
    if closed is null then
        raise exception 'there is no accounting period for %', new.day using errcode = 'check_violation';
    end if;
    if closed then
        raise exception 'the accounting period of % is locked', new.day using errcode = 'OR001';
    end if;
    if new.created_xid <> pg_current_xact_id() then
        raise exception 'an entry carries the transaction that posts it' using errcode = 'check_violation';
    end if;
    return new;
end $$;

create trigger journal_entry_guard before insert on ledger.journal_entry
    for each row execute function ledger.guard_entry();

-- The seal: only the transaction that posts an entry may add lines, items and allocations to it.
create function ledger.guard_seal() returns trigger language plpgsql as $$
begin
    if not exists (select from ledger.journal_entry e
                   where e.id = new.entry_id and e.created_xid = pg_current_xact_id()) then
        raise exception 'journal entry % is sealed', new.entry_id using errcode = 'check_violation';
    end if;
    return new;
end $$;

-- Gapless numbers let the balance be checked once, at the last line, instead of once per line.
create function ledger.guard_line() returns trigger language plpgsql as $$
begin
    if new.line_no <> 1 + coalesce((select max(line_no) from ledger.journal_line where entry_id = new.entry_id), 0) then
        raise exception 'lines of journal entry % are numbered from 1 without gaps', new.entry_id
            using errcode = 'check_violation';
    end if;
    if exists (select from ledger.account a
               where a.code = new.account and a.party_kind is distinct from new.party_kind) then
        raise exception 'account % needs a party of its own kind, or none', new.account
            using errcode = 'check_violation';
    end if;
    return new;
end $$;

create trigger journal_line_seal before insert on ledger.journal_line
    for each row execute function ledger.guard_seal();
create trigger journal_line_shape before insert on ledger.journal_line
    for each row execute function ledger.guard_line();
create trigger open_item_seal before insert on ledger.open_item
    for each row execute function ledger.guard_seal();
create trigger settlement_allocation_seal before insert on ledger.settlement_allocation
    for each row execute function ledger.guard_seal();

create function ledger.check_entry(entry bigint) returns void language plpgsql as $$
begin
    if (select count(*) < 2 or sum(functional_minor) <> 0 from ledger.journal_line where entry_id = entry)
        or exists (select from ledger.journal_line where entry_id = entry
                   group by currency having sum(amount_minor) <> 0) then
        raise exception 'journal entry % does not balance', entry using errcode = 'check_violation';
    end if;
    if exists (
        select from (
            select account, party_kind, party_number, currency, amount_minor, functional_minor
            from ledger.journal_line where entry_id = entry and party_kind is not null
            union all
            select account, party_kind, party_number, currency, -original_minor, -original_functional_minor
            from ledger.open_item where entry_id = entry
            union all
            select i.account, i.party_kind, i.party_number, i.currency, a.amount_minor, a.functional_minor
            from ledger.settlement_allocation a join ledger.open_item i on i.id = a.item_id
            where a.entry_id = entry) movement
        group by account, party_kind, party_number, currency
        having sum(amount_minor) <> 0 or sum(functional_minor) <> 0) then
        raise exception 'journal entry % moves a control account otherwise than its open items', entry
            using errcode = 'check_violation';
    end if;
end $$;

create function ledger.check_entry_of_header() returns trigger language plpgsql as $$
begin
    perform ledger.check_entry(new.id);
    return null;
end $$;

create function ledger.check_entry_of_line() returns trigger language plpgsql as $$
begin
    if not exists (select from ledger.journal_line where entry_id = new.entry_id and line_no > new.line_no) then
        perform ledger.check_entry(new.entry_id);
    end if;
    return null;
end $$;

create function ledger.check_entry_of_sub_ledger() returns trigger language plpgsql as $$
begin
    perform ledger.check_entry(new.entry_id);
    return null;
end $$;

create constraint trigger journal_entry_balance after insert on ledger.journal_entry
    deferrable initially deferred for each row execute function ledger.check_entry_of_header();
create constraint trigger journal_line_balance after insert on ledger.journal_line
    deferrable initially deferred for each row execute function ledger.check_entry_of_line();
create constraint trigger open_item_entry_balance after insert on ledger.open_item
    deferrable initially deferred for each row execute function ledger.check_entry_of_sub_ledger();
create constraint trigger settlement_allocation_entry_balance after insert on ledger.settlement_allocation
    deferrable initially deferred for each row execute function ledger.check_entry_of_sub_ledger();

create function ledger.check_item(item bigint) returns void language plpgsql as $$
begin
    if exists (
        select from ledger.open_item i
        where i.id = item
        and (i.original_minor - i.open_minor, i.original_functional_minor - i.open_functional_minor) <> (
            select coalesce(sum(a.amount_minor), 0), coalesce(sum(a.functional_minor), 0)
            from ledger.settlement_allocation a where a.item_id = i.id)) then
        raise exception 'open item % differs from its allocations', item using errcode = 'check_violation';
    end if;
end $$;

create function ledger.check_item_itself() returns trigger language plpgsql as $$
begin
    perform ledger.check_item(new.id);
    return null;
end $$;

create function ledger.check_item_of_allocation() returns trigger language plpgsql as $$
begin
    perform ledger.check_item(new.item_id);
    return null;
end $$;

create constraint trigger open_item_allocated after insert or update on ledger.open_item
    deferrable initially deferred for each row execute function ledger.check_item_itself();
create constraint trigger settlement_allocation_allocated after insert on ledger.settlement_allocation
    deferrable initially deferred for each row execute function ledger.check_item_of_allocation();

create function ledger.refuse_item_change() returns trigger language plpgsql as $$
begin
    raise exception 'of open item % only what is open may change', old.document using errcode = 'check_violation';
end $$;

create trigger open_item_change before update on ledger.open_item for each row
    when ((old.id, old.document, old.entry_id, old.account, old.party_kind, old.party_number, old.reference,
           old.currency, old.original_minor, old.original_functional_minor, old.posted_on, old.due_on)
        is distinct from
          (new.id, new.document, new.entry_id, new.account, new.party_kind, new.party_number, new.reference,
           new.currency, new.original_minor, new.original_functional_minor, new.posted_on, new.due_on))
    execute function ledger.refuse_item_change();

create trigger journal_entry_read_only before update or delete on ledger.journal_entry
    for each row execute function ledger.refuse_change();
create trigger journal_line_read_only before update or delete on ledger.journal_line
    for each row execute function ledger.refuse_change();
create trigger settlement_allocation_read_only before update or delete on ledger.settlement_allocation
    for each row execute function ledger.refuse_change();
create trigger open_item_kept before delete on ledger.open_item
    for each row execute function ledger.refuse_change();

create trigger journal_entry_truncate before truncate on ledger.journal_entry
    for each statement execute function ledger.refuse_change();
create trigger journal_line_truncate before truncate on ledger.journal_line
    for each statement execute function ledger.refuse_change();
create trigger settlement_allocation_truncate before truncate on ledger.settlement_allocation
    for each statement execute function ledger.refuse_change();
create trigger open_item_truncate before truncate on ledger.open_item
    for each statement execute function ledger.refuse_change();

-- Empty as long as nobody went round the triggers (a superuser can). For operators and tests.
create view ledger.violation as
select 'entry ' || entry_id || ' does not balance in ' || currency as what
from ledger.journal_line group by entry_id, currency having sum(amount_minor) <> 0
union all
select 'entry ' || entry_id || ' does not balance in the functional currency'
from ledger.journal_line group by entry_id having sum(functional_minor) <> 0
union all
select 'entry ' || e.id || ' has fewer than two lines'
from ledger.journal_entry e where (select count(*) from ledger.journal_line l where l.entry_id = e.id) < 2
union all
select 'control account ' || account || ' differs from the open items of ' || party_number || ' in ' || currency
from (
    select account, party_kind, party_number, currency, amount_minor, functional_minor
    from ledger.journal_line where party_kind is not null
    union all
    select account, party_kind, party_number, currency, -open_minor, -open_functional_minor
    from ledger.open_item) movement
group by account, party_kind, party_number, currency
having sum(amount_minor) <> 0 or sum(functional_minor) <> 0
union all
select 'trigger ' || t.tgname || ' on ' || c.relname || ' is switched off'
from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace
where n.nspname = 'ledger' and t.tgenabled = 'D';
