-- The desk of buyers lists open orders, newest first, and says which invoices wait for a price.
create index purchase_order_open on procure_to_pay.purchase_order (number)
    where closed_at is null and cancelled_at is null;

create index supplier_invoice_line_price on procure_to_pay.supplier_invoice_line (purchase_order)
    where variance = 'price';
