create schema engine;

-- One row for all that one transaction did to one process instance. Append-only; removed by age once the case is over.
create table engine.case_history (
    id                  bigint generated always as identity primary key,
    business_key        text        not null,
    process_instance_id varchar(64) not null,
    process_id          text        not null,
    recorded_at         timestamptz not null,
    actor               text,
    events              jsonb       not null
);

create index case_history_business_key on engine.case_history (business_key);
create index case_history_recorded_at on engine.case_history using brin (recorded_at);
