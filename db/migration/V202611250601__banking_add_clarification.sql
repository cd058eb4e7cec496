-- Why and since when a receipt needs a person, until when they have, who decided. Receipts of before have none of it.
alter table banking.transaction
    add column unclear_why text,
    add column unclear_since timestamptz,
    add column clarify_by timestamptz,
    add column clarified_at timestamptz,
    add column clarified_by text,
    add constraint transaction_clarified_by_somebody check ((clarified_at is null) = (clarified_by is null)),
    add constraint transaction_clarified_is_not_unapplied check (clarified_at is null or state <> 'UNAPPLIED');

-- Exactly the receipts that a person has clarified, or has to: the cases.
create index transaction_clarification on banking.transaction (id)
    where state = 'UNAPPLIED' or outcome = 'BY_HAND' or same_as is not null;
