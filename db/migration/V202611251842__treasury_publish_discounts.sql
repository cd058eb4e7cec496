create view treasury.discount_taken_fact as
select document from treasury.payment_item where live and discount <> 0;

comment on view treasury.discount_taken_fact is 'For figures of other modules: documents that are paid, or being paid,
less the discount that was offered.';
