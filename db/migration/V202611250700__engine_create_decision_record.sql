-- Every answer of a decision table, of whichever process, with what it was asked and which rules of which version
-- matched: what a change of the table is tried on before it is published.
alter table order_to_cash.decision set schema engine;
alter table engine.decision rename to decision_record;
alter table engine.decision_record rename column decision to table_key;
alter index engine.decision_document rename to decision_record_document;
create index decision_record_table on engine.decision_record (table_key, decided_at, id);

create function engine.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '%.% is append-only: % is refused', tg_table_schema, tg_table_name, tg_op
        using errcode = 'check_violation';
end $$;

create trigger decision_record_append_only before update or delete on engine.decision_record
    for each row execute function engine.refuse_change();

-- A node of the release before still writes here while nodes are restarted one after the other.
create view order_to_cash.decision as
    select id, document, table_key as decision, version, inputs, rules, outputs, decided_at from engine.decision_record;
