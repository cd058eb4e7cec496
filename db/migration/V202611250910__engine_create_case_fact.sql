create index case_summary_closed on engine.case_summary (closed_at desc, number desc) where closed_at is not null;

create view engine.case_fact as
select c.number, c.process_id, c.started_at, c.closed_at,
    exists (
        select 1 from engine.case_history h
        where h.business_key = c.number and jsonb_path_exists(h.events, '$[*] ? (@[0] == 7)')) as touched
from engine.case_summary c;

comment on view engine.case_fact is 'For figures of other modules: each case, when it started and ended, and whether a
person completed a task of its processes (an event of kind 7 in its history).';
