-- An event of kind 7 (a task was completed) has a sixth value since now: the milliseconds from its completion until it
-- was due, negative where it was late.
create view engine.wait_fact as
select h.id, e.ordinality::integer as position, h.recorded_at, h.process_instance_id, h.process_id, h.business_key,
    e.value ->> 1 as element, (e.value ->> 0)::integer <> 2 as leaves,
    h.recorded_at + (e.value ->> 2)::bigint * interval '1 millisecond' as at,
    done.value is not null as completed,
    h.recorded_at + ((done.value ->> 2)::bigint + (done.value ->> 5)::bigint) * interval '1 millisecond' as due_at
from engine.case_history h
cross join jsonb_array_elements(h.events) with ordinality e
left join lateral (
    select d.value from jsonb_array_elements(h.events) d
    where (e.value ->> 0)::integer in (3, 4) and (d.value ->> 0)::integer = 7 and d.value ->> 1 = e.value ->> 1
    limit 1) done on true
where (e.value ->> 0)::integer in (2, 3, 4);

comment on view engine.wait_fact is 'For figures of other modules: where processes stopped (leaves is false) and went on
(true), with whether a person completed the task there, and when it had been due. An element is left in a row of a later
id than the one in which it was entered; what was passed at once does not appear.';

create view engine.task_fact as
select t.id, t.process_id, t.task_key, t.case_number, t.due_at, coalesce(c.process_id, t.process_id) as lead
from engine.open_task t left join engine.case_summary c on c.number = t.case_number;

comment on view engine.task_fact is 'For figures of other modules: each open task with the process that leads its case.
Due at infinity where no time is set.';
