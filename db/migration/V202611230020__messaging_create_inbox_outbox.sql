create schema messaging;

-- What a command answered, under the key that its sender chose. Written in the transaction of the command's effect.
create table messaging.idempotency_key (
    owner        text        not null,
    key          text        not null,
    fingerprint  bytea       not null,
    state        text        not null check (state in ('in-progress', 'succeeded', 'refused')),
    status       integer,
    location     text,
    content_type text,
    body         bytea,
    created_at   timestamptz not null default now(),
    primary key (owner, key),
    check (state = 'in-progress' or status is not null)
);

create index idempotency_key_created_at on messaging.idempotency_key using brin (created_at);

create table messaging.inbox (
    id              bigint generated always as identity primary key,
    source          text        not null,
    message_id      text        not null,
    name            text        not null,
    business_key    text        not null,
    state           text        not null default 'new' check (state in ('new', 'used', 'expired')),
    attempts        integer     not null default 0,
    received_at     timestamptz not null,
    next_attempt_at timestamptz not null,
    expires_at      timestamptz not null,
    last_error      text,
    unique (source, message_id)
);

create index inbox_due on messaging.inbox (next_attempt_at) where state = 'new';

create index inbox_waiting on messaging.inbox (business_key) where state = 'new';

create table messaging.outbox (
    id              bigint generated always as identity primary key,
    key             text        not null unique,
    channel         text        not null,
    kind            text        not null,
    document        text        not null,
    state           text        not null default 'new' check (state in ('new', 'sent')),
    attempts        integer     not null default 0,
    created_at      timestamptz not null,
    next_attempt_at timestamptz not null,
    sent_at         timestamptz,
    last_error      text
);

create index outbox_due on messaging.outbox (next_attempt_at) where state = 'new';
