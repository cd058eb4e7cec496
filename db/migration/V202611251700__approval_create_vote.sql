-- An approval runs through stages one after the other; in each one everybody asked votes side by side.
alter table approval.approval add column stage integer not null default 0;
alter table approval.approval add column withdrawn_at timestamptz;
alter table approval.approval add column rework boolean not null default false;
alter table approval.approval add unique (number, requested_by);

create table approval.stage (
    approval text    not null references approval.approval,
    stage    integer not null check (stage > 0),
    needed   integer not null check (needed > 0),
    primary key (approval, stage)
);

-- One row for each vote that is asked for. The requester's name stands in it so that the database can refuse their
-- vote.
create table approval.vote (
    approval         text    not null,
    requested_by     text    not null,
    stage            integer not null,
    seat             integer not null check (seat >= 0),
    approver_group   text    not null,
    person           text,
    escalation_group text    not null,
    reminds_at       timestamptz,
    escalates_at     timestamptz,
    escalated_at     timestamptz,
    granted          boolean,
    decided_by       text,
    decided_at       timestamptz,
    comment          text,
    primary key (approval, stage, seat),
    foreign key (approval, requested_by) references approval.approval (number, requested_by),
    foreign key (approval, stage) references approval.stage,
    check ((granted is null) = (decided_by is null)),
    check (decided_by is null or decided_by <> requested_by),
    check (granted is distinct from false or comment is not null)
);

-- Two of a group means two people.
create unique index vote_once on approval.vote (approval, stage, decided_by) where decided_by is not null;

insert into approval.stage (approval, stage, needed) select number, 1, 1 from approval.approval;

insert into approval.vote (approval, requested_by, stage, seat, approver_group, escalation_group, reminds_at,
    escalates_at, escalated_at, granted, decided_by, decided_at, comment)
select number, requested_by, 1, 0, approver_group, escalation_group, reminds_at,
    escalates_at, escalated_at, granted, decided_by, decided_at, comment
from approval.approval;

alter table approval.approval disable trigger keep_decision;
update approval.approval set stage = 1;
alter table approval.approval enable trigger keep_decision;

create function approval.keep_vote() returns trigger language plpgsql as $$
begin
    if old.granted is not null then
        raise exception 'The vote on % is cast and cannot change', old.approval;
    end if;
    return new;
end $$;

create trigger keep_vote before update or delete on approval.vote
    for each row execute function approval.keep_vote();

alter table approval.approval
    drop column approver_group,
    drop column escalation_group,
    drop column reminds_at,
    drop column escalates_at,
    drop column escalated_at;
