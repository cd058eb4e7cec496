-- Goods unless it says otherwise: nodes that do not know the column go on storing goods.
alter table master_data.product add column service boolean not null default false;
alter table master_data.product add constraint product_service_is_not_stocked
    check (not service or not (stocked or serial_tracked));

comment on column master_data.product.service is 'a service, not goods: taxed where a business customer is established';
