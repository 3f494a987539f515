-- Whether this session has the tables in which imports work.
prepare import_ready as
select to_regclass('pg_temp.import_row') is not null as done;
