-- Facts of purchasing for figures of other modules, and the indexes by which they are asked for days.
create index supplier_invoice_posted on procure_to_pay.supplier_invoice (posted_at) where posted_at is not null;
create index supplier_invoice_refused on procure_to_pay.supplier_invoice (refused_at) where refused_at is not null;
create index purchase_order_sent on procure_to_pay.purchase_order (sent_at) where sent_at is not null;
create index goods_receipt_due on procure_to_pay.goods_receipt (due_at) where voided_at is null;
create index goods_receipt_line_uninvoiced on procure_to_pay.goods_receipt_line (goods_receipt)
    where invoiced < accepted;

create view procure_to_pay.case_document as
select r.number as document, o.requisition as case_number
from procure_to_pay.goods_receipt r join procure_to_pay.purchase_order o on o.number = r.purchase_order;

comment on view procure_to_pay.case_document is 'The requisition that a delivery belongs to.';

create view procure_to_pay.invoice_fact as
select i.number, i.posted_at, i.refused_at, i.coded_by is null as with_order, i.agreed_net, i.agreed_tax,
    i.coded_by is not null or exists (
        select 1
        from procure_to_pay.supplier_invoice_line l
        join procure_to_pay.purchase_order o on o.number = l.purchase_order
        where l.invoice = i.number and (o.created_at at time zone 'UTC')::date > i.issued_on) as maverick
from procure_to_pay.supplier_invoice i
where not i.credit_note;

comment on view procure_to_pay.invoice_fact is 'Invoices of suppliers, credit notes not among them: when they were
posted or refused, whether they were matched with orders, what was agreed to be paid in their currency, and whether no
order was there by the day of the invoice.';

create view procure_to_pay.order_fact as
select o.number, o.requisition, r.requested_at, o.sent_at
from procure_to_pay.purchase_order o join procure_to_pay.requisition r on r.number = o.requisition
where o.sent_at is not null;

create view procure_to_pay.delivery_fact as
select r.number, o.requisition, r.due_at, coalesce(r.counted_at <= r.due_at, false) as on_time
from procure_to_pay.goods_receipt r join procure_to_pay.purchase_order o on o.number = r.purchase_order
where r.voided_at is null and r.due_at is not null;

comment on view procure_to_pay.delivery_fact is 'Deliveries of suppliers, what is missing of one on its own: when they
were promised for, and whether they were there by then.';

create view procure_to_pay.uninvoiced_fact as
select o.requisition, r.number as goods_receipt, r.posted_at,
    l.value * (l.accepted - l.invoiced) / l.accepted as value
from procure_to_pay.goods_receipt_line l
join procure_to_pay.goods_receipt r on r.number = l.goods_receipt
join procure_to_pay.purchase_order o on o.number = r.purchase_order
where l.invoiced < l.accepted and r.posted_at is not null;

comment on view procure_to_pay.uninvoiced_fact is 'What was received and is not invoiced now, in the functional
currency.';
