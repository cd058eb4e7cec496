create schema approval;

create sequence approval.approval_number;

create table approval.approval (
    number           text primary key,
    subject          text        not null,
    kind             text        not null,
    summary          text        not null,
    content          text        not null,
    requested_by     text        not null,
    approver_group   text        not null,
    escalation_group text        not null,
    requested_at     timestamptz not null,
    reminds_at       timestamptz not null,
    escalates_at     timestamptz not null,
    escalated_at     timestamptz,
    granted          boolean,
    decided_by       text,
    decided_at       timestamptz,
    comment          text,
    check ((granted is null) = (decided_by is null)),
    check (decided_by is null or decided_by <> requested_by),
    check (granted is distinct from false or comment is not null)
);

create index approval_subject on approval.approval (subject);

-- A decision is final.
create function approval.keep_decision() returns trigger language plpgsql as $$
begin
    if old.granted is not null then
        raise exception 'Approval % is decided and cannot change', old.number;
    end if;
    return new;
end $$;

create trigger keep_decision before update or delete on approval.approval
    for each row execute function approval.keep_decision();
