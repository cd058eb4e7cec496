alter table banking.transaction
    add column returned boolean not null default false,
    add column same_as bigint references banking.transaction,
    drop constraint transaction_outcome_check,
    add constraint transaction_outcome_check check (outcome in
        ('EXACT', 'WITHIN_TOLERANCE', 'DISCOUNTED', 'SHORT', 'OVER', 'ON_ACCOUNT', 'BY_HAND')),
    drop constraint transaction_check4,
    add constraint transaction_outgoing_is_not_applied_unless_returned check (
        incoming or returned or state = 'NOT_APPLICABLE'),
    add constraint transaction_same_is_not_applied check (
        same_as is null or (same_as <> id and state = 'NOT_APPLICABLE'));

comment on column banking.transaction.returned is
    'takes back an earlier payment, such as a direct debit that was refused';
comment on column banking.transaction.same_as is
    'the transaction that brought the same money first, as a person decided';

-- One money comes at most twice: reported by hand and in a statement.
create unique index transaction_same_as on banking.transaction (same_as) where same_as is not null;
create index transaction_by_amount on banking.transaction (amount, currency, value_on);
