create table master_data.import_file (
    id uuid primary key,
    kind text not null,
    file_name text check (length(file_name) <= 200),
    content bytea not null check (octet_length(content) between 1 and 16777216),
    choice jsonb,
    job_id uuid references master_data.import_job,
    owner text not null,
    kept_at timestamptz not null
);

create index import_file_by_owner on master_data.import_file (owner, kept_at);
create index import_file_by_time on master_data.import_file (kept_at);
create index import_file_by_job on master_data.import_file (job_id);

comment on table master_data.import_file is
    'files that somebody looks at before importing them: few of each person, for a day at most';
comment on column master_data.import_file.choice is 'how it was last read: separator, encoding, columns of fields';
comment on column master_data.import_file.job_id is 'the last import or trial of the file';
