-- What lists show: one row per open task and one per case, written in the transaction that changes either.

-- The words of a text that people type to find it again: whole tokens such as so-2026-000042, their parts, and numbers
-- without leading zeros.
create function engine.search_words(text) returns tsvector
    language sql immutable strict parallel safe
    return array_to_tsvector(
        (select coalesce(array_agg(distinct word), '{}')
         from (select unnest(array[token, ltrim(token, '0')] || regexp_split_to_array(token, '[^[:alnum:]]+')
                             || array(select ltrim(part, '0')
                                      from regexp_split_to_table(token, '[^[:alnum:]]+') part)) as word
               from regexp_split_to_table(lower($1), '\s+') token) words
         where word <> '' and length(word) <= 100));

create table engine.case_summary (
    number       text        primary key,
    process_id   text        not null,
    title        text        not null,
    status       text        not null,
    stage        text,
    stage_state  text,
    waits_for    text,
    owner        text,
    until        timestamptz,
    party        text,
    party_name   text,
    reference    text,
    amount       numeric,
    currency     text,
    region       text,
    started_at   timestamptz not null,
    closed_at    timestamptz,
    search       tsvector    not null
);

create index case_summary_open on engine.case_summary (started_at desc, number desc) where closed_at is null;
create index case_summary_started on engine.case_summary (started_at desc, number desc);
create index case_summary_party on engine.case_summary (party, started_at desc, number desc);
create index case_summary_search on engine.case_summary using gin (search);

create table engine.open_task (
    id              text        primary key,
    process_id      text        not null,
    task_key        text        not null,
    name            text        not null,
    document        text        not null,
    case_number     text        not null,
    candidate_group text,
    assignee        text,
    summary         text        not null,
    created_at      timestamptz not null,
    due_at          timestamptz not null default 'infinity',
    priority        integer     not null,
    party           text,
    party_name      text,
    reference       text,
    amount          numeric,
    currency        text,
    region          text,
    search          tsvector    not null
);

create index open_task_due on engine.open_task (due_at, id);
create index open_task_group_due on engine.open_task (candidate_group, due_at, id);
create index open_task_assignee_due on engine.open_task (assignee, due_at, id) where assignee is not null;
create index open_task_created on engine.open_task (created_at, id);
create index open_task_amount on engine.open_task (coalesce(amount, -1), id);
create index open_task_case on engine.open_task (case_number);
create index open_task_search on engine.open_task using gin (search);
