-- What somebody wants a decision table to be, from the first cell to its publication. Two people publish: whoever
-- edited or proposed a draft cannot approve it, and what is approved is what was proposed, to the last character.

create function engine.decision_hash(template text, rules jsonb) returns text
    language sql immutable strict parallel safe
    return encode(sha256(convert_to(template || E'\n' || rules::text, 'UTF8')), 'hex');

-- Another version of a table that people have changed, brought by a release: offered, never imposed.
create table engine.decision_release (
    id           bigint generated always as identity primary key,
    table_key    text        not null,
    content      text        not null,
    content_hash text        generated always as (engine.decision_hash(content, 'null')) stored,
    offered_at   timestamptz not null,
    settled_at   timestamptz,
    settled_by   text,
    unique (table_key, content_hash),
    check ((settled_at is null) = (settled_by is null))
);

create table engine.decision_draft (
    id                bigint generated always as identity primary key,
    table_key         text        not null,
    origin            text        not null check (origin in ('EDIT', 'ROLLBACK', 'RELEASE')),
    origin_version    integer     check ((origin_version is not null) = (origin = 'ROLLBACK')),
    release_id        bigint      references engine.decision_release
                                  check ((release_id is not null) = (origin = 'RELEASE')),
    base_version      integer     not null check (base_version > 0),
    template          text        not null,
    rules             jsonb       not null check (jsonb_typeof(rules) = 'array'),
    content_hash      text        generated always as (engine.decision_hash(template, rules)) stored,
    state             text        not null
                                  check (state in ('DRAFT', 'PROPOSED', 'PUBLISHED', 'REJECTED', 'WITHDRAWN')),
    revision          integer     not null check (revision > 0),
    author            text        not null,
    editors           text[]      not null check (author = any (editors)),
    created_at        timestamptz not null,
    changed_at        timestamptz not null,
    reason            text,
    proposed_by       text,
    proposed_at       timestamptz,
    proposed_hash     text,
    settled_by        text,
    settled_at        timestamptz,
    comment           text,
    approved_hash     text,
    published_version integer,
    unique (table_key, published_version),
    constraint decision_draft_proposed check (state not in ('PROPOSED', 'PUBLISHED', 'REJECTED')
        or (reason is not null and proposed_by is not null and proposed_at is not null
            and proposed_by = any (editors) and proposed_hash is not distinct from content_hash)),
    constraint decision_draft_settled check ((state in ('PUBLISHED', 'REJECTED', 'WITHDRAWN'))
        = (settled_by is not null and settled_at is not null)),
    constraint decision_draft_four_eyes check (state not in ('PUBLISHED', 'REJECTED')
        or (settled_by is not null and settled_by <> all (editors))),
    constraint decision_draft_published check ((state = 'PUBLISHED') = (published_version is not null)
        and (state <> 'PUBLISHED' or approved_hash is not distinct from content_hash))
);

create unique index decision_draft_open on engine.decision_draft (table_key) where state in ('DRAFT', 'PROPOSED');

create function engine.guard_decision_draft() returns trigger language plpgsql as $$
begin
    if old.state not in ('DRAFT', 'PROPOSED') then
        raise exception 'decision draft % is settled and cannot change', old.id using errcode = 'check_violation';
    end if;
    if new.state in ('PUBLISHED', 'REJECTED') and old.state <> 'PROPOSED' then
        raise exception 'decision draft % was not proposed', old.id using errcode = 'check_violation';
    end if;
    if not old.editors <@ new.editors or new.author <> old.author or new.table_key <> old.table_key then
        raise exception 'who edited decision draft % is not forgotten', old.id using errcode = 'check_violation';
    end if;
    return new;
end $$;

create trigger decision_draft_guard before update on engine.decision_draft
    for each row execute function engine.guard_decision_draft();
create trigger decision_draft_kept before delete on engine.decision_draft
    for each row execute function engine.refuse_change();
