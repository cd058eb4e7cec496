-- Where processes waited, each time once: what the list of cases is narrowed by, and what the sums per day are made of.
create table intelligence.wait (
    entered_in          bigint      not null,
    position            integer     not null,
    process_instance_id text        not null,
    process_id          text        not null,
    element             text        not null,
    lead                text        not null,
    case_number         text        not null,
    entered_at          timestamptz not null,
    left_at             timestamptz,
    completed           boolean     not null default false,
    due_at              timestamptz,
    primary key (entered_in, position)
);

comment on column intelligence.wait.entered_in is 'the id of the row of the case history';
comment on column intelligence.wait.lead is 'the process that leads the case';
comment on column intelligence.wait.completed is 'whether a person completed the task';

create index wait_running on intelligence.wait (process_instance_id) where left_at is null;
create index wait_element on intelligence.wait (process_id, element, left_at);
create index wait_left on intelligence.wait (left_at);
create index wait_case on intelligence.wait (case_number);

-- What ended waiting on a day (UTC), and how the tasks among it stood to their due instants.
create table intelligence.wait_day (
    lead       text     not null,
    process_id text     not null,
    element    text     not null,
    day        date     not null,
    completed  integer  not null check (completed >= 0),
    due        integer  not null check (due between 0 and completed),
    on_time    integer  not null check (on_time between 0 and due),
    seconds    bigint[] not null,
    primary key (lead, process_id, element, day)
);

create index wait_day_day on intelligence.wait_day (day);

-- What happened to orders on a day (UTC).
create table intelligence.order_day (
    day             date     primary key,
    received        integer  not null,
    confirmed       integer  not null,
    touchless       integer  not null check (touchless between 0 and confirmed),
    confirmed_lines integer  not null,
    due_lines       integer  not null,
    on_time_lines   integer  not null check (on_time_lines between 0 and due_lines),
    shipped_lines   integer  not null,
    complete_lines  integer  not null check (complete_lines between 0 and shipped_lines),
    confirm_seconds bigint[] not null,
    cycle_seconds   bigint[] not null,
    billing_seconds bigint[] not null
);

-- By how much the receivables moved on a day, in minor units of the functional currency.
create table intelligence.receivable_day (
    day        date   primary key,
    receivable bigint not null,
    overdue    bigint not null,
    billed     bigint not null,
    revenue    bigint not null
);

alter table intelligence.watermark add column until timestamptz, add column entry bigint;
comment on column intelligence.watermark.until is 'up to when events were read; an hour before is read again';
comment on column intelligence.watermark.entry is 'up to which journal entry; the thousand before are read again';

insert into intelligence.watermark (snapshot) values ('wait'), ('order_day'), ('receivable_day');
