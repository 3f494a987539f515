-- Gives the right to migrate back. $1 key of the lock.
prepare schema_unlock (bigint) as
select pg_advisory_unlock($1) as unlocked;
