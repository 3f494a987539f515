-- Holds some agreements until the transaction ends: whoever changes one of them is waited for.
prepare agreement_hold_all (
  bigint[] -- agreements
) as
select count(*) >= 0 as done
from (select from agreement a where a.id = any ($1) order by a.id for no key update) held;
