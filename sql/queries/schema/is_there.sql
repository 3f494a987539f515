-- Whether there is a schema of any program, today's or an earlier one's.
prepare schema_is_there as
select to_regclass('schema_migration') is not null as is_there;
