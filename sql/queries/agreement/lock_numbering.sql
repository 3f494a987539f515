-- Waits until no one else is giving out a reference of a year; held until the transaction ends. $1 the year.
prepare agreement_lock_numbering (text) as
select true as locked from pg_advisory_xact_lock(hashtextextended('reference of ' || $1, 0));
