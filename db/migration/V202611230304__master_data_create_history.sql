-- Who changed which field, when, from what to what. Lines are only added.
create table master_data.field_history (
    id bigint generated always as identity primary key,
    kind text not null,
    key text not null,
    version bigint not null,
    field text not null,
    before text,
    after text,
    changed_by text not null,
    changed_at timestamptz not null
);

create index field_history_of_record on master_data.field_history (kind, key, id);

create function master_data.refuse_change() returns trigger
    language plpgsql as
$$
begin
    raise exception '%.% is append-only', tg_table_schema, tg_table_name using errcode = 'restrict_violation';
end
$$;

create trigger field_history_is_append_only before update or delete on master_data.field_history
    for each row execute function master_data.refuse_change();
create trigger field_history_is_never_emptied before truncate on master_data.field_history
    for each statement execute function master_data.refuse_change();

create table master_data.import_job (
    id uuid primary key,
    kind text not null,
    mapping text not null,
    partial boolean not null,
    file_name text,
    state text not null check (state in ('WAITING', 'RUNNING', 'SUCCEEDED', 'FAILED')),
    report jsonb not null,
    submitted_by text not null,
    submitted_at timestamptz not null,
    finished_at timestamptz,
    check ((finished_at is null) = (state in ('WAITING', 'RUNNING')))
);
