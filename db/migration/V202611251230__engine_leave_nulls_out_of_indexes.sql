-- The engine indexes many columns that are null in nearly every row: tenants, which Orion has none of, owners, batches,
-- super executions. An entry for a null costs as much as any other and finds nothing. The indexes keep their names and
-- leave nulls out: whoever asks for a value, foreign keys included, is still answered by them.

drop index camunda.act_idx_exec_tenant_id;
create index act_idx_exec_tenant_id on camunda.act_ru_execution (tenant_id_) where tenant_id_ is not null;
drop index camunda.act_idx_exe_super;
create index act_idx_exe_super on camunda.act_ru_execution (super_exec_) where super_exec_ is not null;
drop index camunda.act_idx_exe_parent;
create index act_idx_exe_parent on camunda.act_ru_execution (parent_id_) where parent_id_ is not null;
drop index camunda.act_idx_exec_buskey;
create index act_idx_exec_buskey on camunda.act_ru_execution (business_key_) where business_key_ is not null;

drop index camunda.act_idx_task_tenant_id;
create index act_idx_task_tenant_id on camunda.act_ru_task (tenant_id_) where tenant_id_ is not null;
drop index camunda.act_idx_task_owner;
create index act_idx_task_owner on camunda.act_ru_task (owner_) where owner_ is not null;
drop index camunda.act_idx_task_assignee;
create index act_idx_task_assignee on camunda.act_ru_task (assignee_) where assignee_ is not null;

drop index camunda.act_idx_ident_lnk_user;
create index act_idx_ident_lnk_user on camunda.act_ru_identitylink (user_id_) where user_id_ is not null;
drop index camunda.act_idx_athrz_procedef;
create index act_idx_athrz_procedef on camunda.act_ru_identitylink (proc_def_id_) where proc_def_id_ is not null;

drop index camunda.act_idx_event_subscr_tenant_id;
create index act_idx_event_subscr_tenant_id on camunda.act_ru_event_subscr (tenant_id_) where tenant_id_ is not null;

drop index camunda.act_idx_variable_tenant_id;
create index act_idx_variable_tenant_id on camunda.act_ru_variable (tenant_id_) where tenant_id_ is not null;
drop index camunda.act_idx_variable_task_id;
create index act_idx_variable_task_id on camunda.act_ru_variable (task_id_) where task_id_ is not null;
drop index camunda.act_idx_variable_task_name_type;
create index act_idx_variable_task_name_type on camunda.act_ru_variable (task_id_, name_, type_)
    where task_id_ is not null;
drop index camunda.act_idx_var_bytearray;
create index act_idx_var_bytearray on camunda.act_ru_variable (bytearray_id_) where bytearray_id_ is not null;
drop index camunda.act_idx_batch_id;
create index act_idx_batch_id on camunda.act_ru_variable (batch_id_) where batch_id_ is not null;

drop index camunda.act_idx_job_tenant_id;
create index act_idx_job_tenant_id on camunda.act_ru_job (tenant_id_) where tenant_id_ is not null;
drop index camunda.act_idx_job_exception;
create index act_idx_job_exception on camunda.act_ru_job (exception_stack_id_) where exception_stack_id_ is not null;

-- The same as the first column of act_idx_job_handler.
drop index camunda.act_idx_job_handler_type;
