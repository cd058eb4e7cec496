-- Facts of orders for figures of other modules, and the indexes by which they are asked for days.
create index sales_order_received on order_to_cash.sales_order (received_at);
create index sales_order_confirmed on order_to_cash.sales_order (confirmed_at) where confirmed_at is not null;
create index sales_order_requested on order_to_cash.sales_order (requested_on) where requested_on is not null;
create index delivery_issued on order_to_cash.delivery (issued_at) where issued_at is not null;
create index invoice_issued on order_to_cash.invoice (issued_on);
create index invoice_unsettled on order_to_cash.invoice (due_on) where settled_at is null;
create index invoice_settled on order_to_cash.invoice (settled_at) where settled_at is not null;

create view order_to_cash.case_document as
select number as document, order_number as case_number from order_to_cash.delivery
union all
select number, order_number from order_to_cash.billing
union all
select number, order_number from order_to_cash.invoice;

comment on view order_to_cash.case_document is 'The order that a delivery, billing document or invoice belongs to.';

create view order_to_cash.order_fact as
select number, received_at, confirmed_at from order_to_cash.sales_order;

create view order_to_cash.order_line_fact as
select l.order_number, l.line, o.confirmed_at, o.requested_on,
    l.cancelled + l.in_delivery + l.delivered < l.ordered as backordered,
    l.ordered <= coalesce((
        select sum(s.picked)
        from order_to_cash.delivery d join order_to_cash.delivery_line s on s.delivery = d.number
        where d.order_number = l.order_number and s.line = l.line
            and d.issued_at < (o.requested_on + 1)::timestamp at time zone 'UTC'), 0) as on_time
from order_to_cash.sales_order_line l join order_to_cash.sales_order o on o.number = l.order_number
where o.confirmed_at is not null;

comment on view order_to_cash.order_line_fact is 'Lines of confirmed orders: whether something is neither delivered nor
on its way, and whether all that was ordered had left by the end of the day that the customer asked for (UTC).';

create view order_to_cash.first_shipment_fact as
select d.order_number, s.line, d.issued_at, s.picked >= l.ordered as complete
from order_to_cash.delivery d
join order_to_cash.delivery_line s on s.delivery = d.number
join order_to_cash.sales_order_line l on l.order_number = d.order_number and l.line = s.line
where d.issued_at is not null and s.picked > 0
    and not exists (
        select 1 from order_to_cash.delivery e join order_to_cash.delivery_line t on t.delivery = e.number
        where e.order_number = d.order_number and t.line = s.line and t.picked > 0
            and (e.issued_at, e.number) < (d.issued_at, d.number));

comment on view order_to_cash.first_shipment_fact is 'Each line that has left, at its first goods issue: whether all
of it left at once.';

create view order_to_cash.delivered_order_fact as
select o.number, o.received_at, d.issued_at as delivered_at
from order_to_cash.delivery d join order_to_cash.sales_order o on o.number = d.order_number
where d.issued_at is not null
    and not exists (
        select 1 from order_to_cash.delivery e
        where e.order_number = d.order_number and (e.issued_at, e.number) > (d.issued_at, d.number))
    and not exists (
        select 1 from order_to_cash.sales_order_line l
        where l.order_number = d.order_number and l.cancelled + l.delivered < l.ordered);

comment on view order_to_cash.delivered_order_fact is 'Orders of which everything has left, with the last goods issue.';

create view order_to_cash.invoice_fact as
select i.number, i.order_number, i.issued_on, i.due_on, i.posted_at, i.settled_at, d.issued_at as goods_issued_at
from order_to_cash.invoice i
join order_to_cash.billing b on b.number = i.billing
left join order_to_cash.delivery d on d.number = b.delivery;
