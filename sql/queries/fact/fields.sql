-- The fields under which agreements and their purposes are filed, those above them and those that match one of these
-- exactly, for those that read facts: all of them, or those of some agreements.
prepare fact_fields (
  bigint[] -- ids?: keys of agreements
) as
with recursive alike (id, other_id) as (
  select field_id, matched_id from field_match where relation = 'exact'
  union all
  select matched_id, field_id from field_match where relation = 'exact'
), chosen (id) as (
  select distinct a.field_id from agreement_field a where a.agreement_id = any ($1)
  union
  select p.field_id from agreement_purpose p where p.agreement_id = any ($1) and p.field_id is not null
  union
  select n.id from chosen c
  cross join lateral (
    select f.broader_id as id from field f where f.id = c.id and f.broader_id is not null
    union all
    select m.other_id from alike m where m.id = c.id) n
)
select f.id, s.code::text as scheme, f.code::text as code, f.depth, f.broader_id,
  coalesce(m.matches, array[]::bigint[]) as matches
from field f
join field_scheme s on s.id = f.scheme_id
left join (select id, array_agg(other_id order by other_id) as matches from alike group by id) m on m.id = f.id
where $1::bigint[] is null or f.id = any (array(select c.id from chosen c));
