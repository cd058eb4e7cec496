-- What operators did, item by item, with its result. Append-only.
create table engine.operation (
    id       bigint generated always as identity primary key,
    at       timestamptz not null,
    actor    text        not null,
    action   text        not null check (action in ('RETRY', 'RESEND', 'MIGRATE')),
    item     text        not null,
    document text        not null,
    what     text        not null,
    done     boolean     not null,
    reason   text,
    check (done = (reason is null))
);

create index operation_at on engine.operation using brin (at);

create trigger operation_kept before update or delete on engine.operation
    for each row execute function engine.refuse_change();

-- A node's sign of life, written by itself every few seconds.
create table engine.node (
    id            text        primary key,
    name          text        not null,
    version       text        not null,
    started_at    timestamptz not null,
    seen_at       timestamptz not null,
    pool_active   integer     not null,
    pool_size     integer     not null,
    last_error    text,
    last_error_at timestamptz,
    check ((last_error is null) = (last_error_at is null))
);
