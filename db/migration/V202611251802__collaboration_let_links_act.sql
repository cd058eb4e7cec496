-- A link looks, or acts as well, as whoever made it chose. What was done by it is noted, and bounds how often.
alter table collaboration.share_link add column acts boolean not null default false;

create table collaboration.share_link_use (
    id   bigint generated always as identity primary key,
    link bigint      not null references collaboration.share_link,
    at   timestamptz not null,
    what text        not null
);

create index share_link_use_link on collaboration.share_link_use (link, at);
