-- Keeps an agreement from being changed by others until the transaction ends.
prepare agreement_hold (
  bigint  -- id: its key
) as
select a.revision from agreement a where a.id = $1 for no key update;
