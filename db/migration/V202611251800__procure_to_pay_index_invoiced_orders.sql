-- What was invoiced of an order is shown beside each of its invoices.
create index supplier_invoice_line_order on procure_to_pay.supplier_invoice_line (purchase_order, order_line)
    where purchase_order is not null;
