-- Waits for the right to migrate: one session at a time. $1 key of the lock.
prepare schema_lock (bigint) as
select true as locked from pg_advisory_lock($1);
