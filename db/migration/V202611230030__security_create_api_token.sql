create schema security;

create table security.api_token (
    id         bigint generated always as identity primary key,
    name       text        not null,
    user_id    text        not null,
    token_hash bytea       not null unique,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    revoked_at timestamptz,
    check (expires_at > created_at)
);
