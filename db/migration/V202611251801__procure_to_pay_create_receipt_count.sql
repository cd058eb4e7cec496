-- What was scanned of a delivery that is being counted: shared by those who count it, gone once it is counted.
create table procure_to_pay.goods_receipt_count (
    goods_receipt text           not null,
    line          integer        not null,
    quantity      numeric(19, 4) not null check (quantity >= 0),
    serials       text[]         not null default '{}',
    counted_by    text           not null,
    counted_at    timestamptz    not null,
    primary key (goods_receipt, line),
    foreign key (goods_receipt, line) references procure_to_pay.goods_receipt_line
);
