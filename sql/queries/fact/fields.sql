-- The fields under which agreements are filed, and those above them, for those that read facts: all of them, or those
-- of some agreements.
prepare fact_fields (
  bigint[] -- ids?: keys of agreements
) as
with recursive chosen (id) as (
  select distinct a.field_id from agreement_field a where a.agreement_id = any ($1)
  union
  select f.broader_id from chosen c join field f on f.id = c.id where f.broader_id is not null
)
select f.id, s.code::text as scheme, f.code::text as code, f.depth, f.broader_id
from field f
join field_scheme s on s.id = f.scheme_id
where $1::bigint[] is null or f.id = any (array(select c.id from chosen c));
