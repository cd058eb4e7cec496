-- Goods that customers send back come in again at the cost at which they left.
alter table inventory.goods_movement drop constraint goods_movement_kind_check;
alter table inventory.goods_movement add constraint goods_movement_kind_check
    check (kind in ('RECEIPT', 'ISSUE', 'ADJUSTMENT', 'RETURN'));

create index movement_for_document on inventory.movement (for_document, for_line) where for_document is not null;
