create schema intelligence;

-- What happened in a process on a day (UTC): small, so that a page that looks at years stays quick.
create table intelligence.process_day (
    process_id    text     not null,
    day           date     not null,
    started       integer  not null check (started >= 0),
    closed        integer  not null check (closed >= 0),
    touchless     integer  not null check (touchless between 0 and closed),
    cycle_seconds bigint[] not null,
    primary key (process_id, day),
    check (cardinality(cycle_seconds) = closed)
);

create index process_day_day on intelligence.process_day (day);

-- Up to which day the figures were filled; that day and the one before are filled again. Locked by the node that fills.
create table intelligence.watermark (
    snapshot text primary key,
    day      date
);

insert into intelligence.watermark (snapshot) values ('process_day');
