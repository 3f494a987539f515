-- Keeps an agreement from being changed by others until the transaction ends. $1 its key.
prepare agreement_hold (bigint) as
select a.revision from agreement a where a.id = $1 for no key update;
