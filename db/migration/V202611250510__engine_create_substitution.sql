-- Who stands in for whom, and when. Days are days of UTC, both included.
create table engine.substitution (
    id         bigint generated always as identity primary key,
    person     text        not null,
    substitute text        not null check (substitute <> person),
    first_day  date        not null,
    last_day   date        not null check (last_day between first_day and first_day + 366),
    noted_by   text        not null,
    noted_at   timestamptz not null,
    ended_at   timestamptz
);

create index substitution_substitute on engine.substitution (substitute, last_day) where ended_at is null;
create index substitution_person on engine.substitution (person, last_day);

-- Moves with every change of the list of open tasks, so that whoever looks at it can be told.
create sequence engine.worklist_change;

create function engine.note_worklist_change() returns trigger language plpgsql as $$
begin
    perform nextval('engine.worklist_change');
    return null;
end $$;

create trigger note_change after insert or update or delete on engine.open_task
    for each statement execute function engine.note_worklist_change();
