-- What differs between two cases in the same trouble is left out: identifiers, numbers of documents, other numbers.
create function engine.failure_cause(message text) returns text
    language sql immutable strict parallel safe
    return regexp_replace(split_part(message, E'\n', 1),
        '[0-9a-f]{8}-[0-9a-f-]{27}|[A-Z]+-[0-9]{4}-[0-9]+|[0-9]+', '#', 'g');

-- Written once when a job fails, since making it of 100,000 messages takes the page for operators seconds each time.
-- The engine names the columns that it writes, so that one of ours beside them does not disturb it.
alter table camunda.act_ru_job
    add column failure_cause_ text generated always as (engine.failure_cause(exception_msg_)) stored;
