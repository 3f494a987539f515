-- Gives the right to migrate back.
prepare schema_unlock (
  bigint  -- key: key of the lock
) as
select pg_advisory_unlock($1) as done;
