-- Waits for the right to migrate: one session at a time.
prepare schema_lock (
  bigint  -- key: key of the lock
) as
select true as done from pg_advisory_lock($1);
