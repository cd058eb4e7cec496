insert into ledger.account (code, name, type, party_kind) values
    ('4800', 'Early-payment discounts', 'REVENUE', null);

alter table ledger.open_item
    add column discount_until date,
    add column discount_minor bigint,
    add column discount_tax_minor bigint,
    add constraint open_item_discount_is_a_part_of_it check (
        (discount_until is null) = (discount_minor is null)
        and (discount_until is null) = (discount_tax_minor is null)
        and abs(discount_minor) < abs(original_minor) and sign(discount_minor) = sign(original_minor)
        and abs(discount_tax_minor) <= abs(discount_minor));

comment on column ledger.open_item.discount_minor is 'what may be deducted when it is paid until then, tax included';
comment on column ledger.open_item.discount_tax_minor is 'the part of it by which the output tax goes down';

drop trigger open_item_change on ledger.open_item;
create trigger open_item_change before update on ledger.open_item for each row
    when ((old.id, old.document, old.entry_id, old.account, old.party_kind, old.party_number, old.reference,
           old.currency, old.original_minor, old.original_functional_minor, old.posted_on, old.due_on,
           old.discount_until, old.discount_minor, old.discount_tax_minor)
        is distinct from
          (new.id, new.document, new.entry_id, new.account, new.party_kind, new.party_number, new.reference,
           new.currency, new.original_minor, new.original_functional_minor, new.posted_on, new.due_on,
           new.discount_until, new.discount_minor, new.discount_tax_minor))
    execute function ledger.refuse_item_change();
