-- Whether a stream of facts is short: whether at most a thousand agreements are in it.
prepare fact_scope (
  bigint,   -- party?
  bigint[], -- fields?: keys of fields
  bigint    -- event?: event: as the stream is asked for
) as
select count(*) <= 1000 as short
from (
  select from agreement_party p where p.organization_id = $1
  union all
  select from agreement_field a where $1 is null and a.field_id = any ($2)
  union all
  select from agreement_fact f where $1 is null and $2 is null and f.event_id = $3
  union all
  select from agreement_fact f where $1 is null and $2 is null and $3 is null
  limit 1001) f;
