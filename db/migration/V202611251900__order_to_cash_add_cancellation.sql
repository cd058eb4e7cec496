-- Who took an order back, and why. Everything undone, it is closed with all of its lines cancelled.
alter table order_to_cash.sales_order
    add column cancelled_by    text,
    add column cancel_asked_at timestamptz,
    add column cancel_reason   text,
    add check ((cancel_asked_at is null) = (cancelled_by is null)),
    add check ((cancel_asked_at is null) = (cancel_reason is null));

drop index order_to_cash.sales_order_customer_reference;

create unique index sales_order_customer_reference
    on order_to_cash.sales_order (customer, customer_reference)
    where customer is not null and customer_reference is not null and rejected_at is null and cancel_asked_at is null;

-- Goods of a delivery that was stopped after they were picked lie in the warehouse again.
alter table order_to_cash.delivery
    add column put_back_at timestamptz,
    add column put_back_by text;
