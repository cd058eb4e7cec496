-- Every delete of an execution asks each table that refers to it twice, every insert asks once. What names its process
-- instance names its execution, too, whose parents lead to the instance: these keys say what the others say already.
alter table camunda.act_ru_execution drop constraint act_fk_exe_procinst;
alter table camunda.act_ru_task drop constraint act_fk_task_procinst;
alter table camunda.act_ru_variable drop constraint act_fk_var_procinst;
alter table camunda.act_ru_incident drop constraint act_fk_inc_procinst;
