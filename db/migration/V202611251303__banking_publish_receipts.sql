create index transaction_received on banking.transaction (booked_on) where incoming;

create view banking.receipt_fact as
select number, booked_on, state = 'APPLIED' and outcome <> 'BY_HAND' as automatic
from banking.transaction
where incoming and not returned and same_as is null;

comment on view banking.receipt_fact is 'For figures of other modules: money that came in, once each, and whether it was
applied without a person.';
