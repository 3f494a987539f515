-- The fields under which agreements are filed, and those above them, for those that read facts: all, or those of some
-- agreements.
prepare fact_fields (
  bigint,   -- party?
  bigint[], -- fields?: keys of fields
  bigint,   -- event?: event: as the stream is asked for
  boolean   -- all: whether all are wanted
) as
with recursive chosen (id) as (
  select distinct a.field_id
  from agreement_field a
  where not $4 and a.agreement_id = any (array(
    select f.agreement_id
    from agreement_fact f
    where ($1::bigint is null or f.agreement_id = any (array(
        select p.agreement_id from agreement_party p where p.organization_id = $1)))
      and ($2::bigint[] is null or f.agreement_id = any (array(
        select distinct a.agreement_id from agreement_field a where a.field_id = any ($2))))
      and ($3::bigint is null or f.event_id = $3)))
  union
  select f.broader_id from chosen c join field f on f.id = c.id where f.broader_id is not null
)
select f.id, s.code::text as scheme, f.code::text as code, f.depth, f.broader_id
from field f
join field_scheme s on s.id = f.scheme_id
where $4 or f.id = any (array(select c.id from chosen c));
