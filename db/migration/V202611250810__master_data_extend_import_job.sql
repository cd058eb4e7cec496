alter table master_data.import_job add column dry_run boolean not null default false;

comment on column master_data.import_job.dry_run is 'nothing was stored: the report says what would have been';
