-- What the last look at a module's view of violations found. One row per view, for all nodes to show.
create table orion.invariant_check (
    name       text primary key,
    violations integer     not null check (violations >= 0),
    examples   text[]      not null,
    checked_at timestamptz not null
);
