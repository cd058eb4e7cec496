create schema collaboration;

-- What people say about a case. Nobody changes what was said.
create table collaboration.comment (
    id          bigint generated always as identity primary key,
    case_number text        not null,
    author      text        not null,
    said        text        not null check (length(said) between 1 and 4000),
    said_at     timestamptz not null
);

create index comment_case on collaboration.comment (case_number, id);

create table collaboration.mention (
    comment_id bigint not null references collaboration.comment,
    person     text   not null,
    seen_at    timestamptz,
    primary key (comment_id, person)
);

create index mention_unseen on collaboration.mention (person, comment_id) where seen_at is null;

create function collaboration.keep_comment() returns trigger language plpgsql as $$
begin
    raise exception 'Comment % was said and cannot change', old.id;
end $$;

create trigger keep_comment before update or delete on collaboration.comment
    for each row execute function collaboration.keep_comment();

create table collaboration.attachment (
    id          uuid primary key,
    case_number text        not null,
    name        text        not null check (length(name) between 1 and 200),
    media_type  text        not null,
    size        integer     not null,
    content     bytea       not null check (octet_length(content) between 1 and 10485760),
    author      text        not null,
    attached_at timestamptz not null
);

create index attachment_case on collaboration.attachment (case_number, attached_at);

-- A list with its filters, under a name.
create table collaboration.saved_view (
    id     bigint generated always as identity primary key,
    owner  text    not null,
    page   text    not null,
    name   text    not null check (length(name) between 1 and 60),
    query  text    not null check (length(query) <= 1000),
    shared boolean not null,
    unique (owner, page, name)
);

create index saved_view_shared on collaboration.saved_view (page) where shared;

-- A link by which a partner follows a case without signing in. The link itself is not stored, only its hash.
create table collaboration.share_link (
    id          bigint generated always as identity primary key,
    token_hash  bytea       not null unique,
    case_number text        not null,
    created_by  text        not null,
    created_at  timestamptz not null,
    expires_at  timestamptz not null check (expires_at > created_at),
    revoked_at  timestamptz,
    revoked_by  text,
    check ((revoked_at is null) = (revoked_by is null))
);

create index share_link_case on collaboration.share_link (case_number);
