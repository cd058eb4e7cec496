create index open_item_overdue on ledger.open_item ((due_on + 1));

create view ledger.receivable_fact as
select l.entry_id, e.day, 'RECEIVABLE' as figure, l.functional_minor as minor
from ledger.journal_line l join ledger.journal_entry e on e.id = l.entry_id
where l.party_kind = 'CUSTOMER'
union all
select l.entry_id, e.day, 'REVENUE', -l.functional_minor
from ledger.journal_line l
join ledger.journal_entry e on e.id = l.entry_id
join ledger.account a on a.code = l.account
where a.type = 'REVENUE'
union all
select i.entry_id, e.day, 'BILLED', i.original_functional_minor
from ledger.open_item i join ledger.journal_entry e on e.id = i.entry_id
where i.party_kind = 'CUSTOMER' and i.original_minor > 0
    and exists (
        select 1 from ledger.journal_line l join ledger.account c on c.code = l.account
        where l.entry_id = i.entry_id and c.type = 'REVENUE')
union all
select i.entry_id, i.due_on + 1, 'OVERDUE', i.original_functional_minor - coalesce((
    select sum(a.functional_minor)
    from ledger.settlement_allocation a join ledger.journal_entry e on e.id = a.entry_id
    where a.item_id = i.id and e.day <= i.due_on), 0)::bigint
from ledger.open_item i
where i.party_kind = 'CUSTOMER' and i.original_minor > 0
union all
select a.entry_id, e.day, 'OVERDUE', -a.functional_minor
from ledger.settlement_allocation a
join ledger.journal_entry e on e.id = a.entry_id
join ledger.open_item i on i.id = a.item_id
where i.party_kind = 'CUSTOMER' and i.original_minor > 0 and e.day > i.due_on;

comment on view ledger.receivable_fact is 'For figures of other modules, in minor units of the functional currency: by
how much receivables, revenue (less discounts), what was billed, and what is overdue moved on a day. The sum of all days
up to one is the balance at its end; what is overdue moves on the day after the due date by what is open then.';
