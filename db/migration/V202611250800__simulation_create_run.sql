create schema simulation;

-- There is one run per database: only a company without orders is simulated.
create table simulation.run (
    id boolean primary key default true check (id),
    seed bigint not null,
    orders integer not null check (orders > 0),
    begins_at timestamptz not null,
    ends_at timestamptz not null check (ends_at > begins_at),
    reached_at timestamptz not null,
    finished boolean not null default false
);

comment on column simulation.run.reached_at is 'up to here of the simulated time everything is committed';
