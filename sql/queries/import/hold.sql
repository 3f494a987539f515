-- Holds the agreements that are to be changed, until the transaction ends.
prepare import_hold (
  text[] -- references
) as
select count(*) >= 0 as done
from (select from agreement a where a.reference = any ($1) order by a.id for no key update) held;
