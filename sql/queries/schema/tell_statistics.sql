-- Counts of changed rows reach other sessions about once a second: this one tells its own when the statement ends.
prepare schema_tell_statistics as
select pg_stat_force_next_flush() is not null as done;
