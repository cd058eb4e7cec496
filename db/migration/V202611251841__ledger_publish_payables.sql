create index open_item_discount on ledger.open_item (discount_until)
    where party_kind = 'SUPPLIER' and discount_until is not null;

create view ledger.payable_fact as
select l.entry_id, e.day, 'PAYABLE' as figure, -l.functional_minor as minor
from ledger.journal_line l join ledger.journal_entry e on e.id = l.entry_id
where l.party_kind = 'SUPPLIER'
union all
select l.entry_id, e.day, 'COST', l.functional_minor
from ledger.journal_line l join ledger.journal_entry e on e.id = l.entry_id
where l.account = '5000';

comment on view ledger.payable_fact is 'For figures of other modules, in minor units of the functional currency: by how
much payables and the cost of goods sold moved on a day. The sum of all days up to one is the balance at its end.';

create view ledger.payable_item_fact as
select i.document, i.posted_on, i.open_minor <> 0 as open, abs(i.original_functional_minor) as functional_minor,
    i.discount_until,
    round(abs(i.discount_minor)::numeric * abs(i.original_functional_minor) / abs(i.original_minor))::bigint
        as discount_functional_minor
from ledger.open_item i
where i.party_kind = 'SUPPLIER';

comment on view ledger.payable_item_fact is 'What is or was owed to suppliers, with tax and without its sign, and the
discount that was offered on it.';

create view ledger.payable_settlement_fact as
select i.document, i.posted_on, e.day
from ledger.settlement_allocation a
join ledger.journal_entry e on e.id = a.entry_id
join ledger.open_item i on i.id = a.item_id
where i.party_kind = 'SUPPLIER';

comment on view ledger.payable_settlement_fact is 'On which days something was taken off what is owed to suppliers.';
