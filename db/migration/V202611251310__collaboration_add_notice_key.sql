-- A notice of a process is said once, however often it is delivered.
alter table collaboration.comment add column notice_key text unique;
