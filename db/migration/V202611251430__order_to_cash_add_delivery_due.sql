-- Until when a delivery should have left: the end (UTC) of the earliest day promised for one of its lines.
alter table order_to_cash.delivery add column due_at timestamptz;
