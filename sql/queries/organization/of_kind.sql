-- The keys under which organizations are recorded whose bodies are of some kinds and countries.
prepare organization_of_kind (
  text[],  -- kinds?: codes, or unknown
  text[],  -- countries?: codes
  bigint[] -- without: keys that are not wanted
) as
with recursive top (id, body) as (
  select o.id, o.id from organization o where o.part_of_id is null and o.merged_into_id is null
  union all
  select u.id, t.body from top t join organization u on u.part_of_id = t.id and u.merged_into_id is null
)
select r.id
from organization r
join top t on t.id = r.resolved_id
join organization b on b.id = t.body
where ($1::text[] is null or coalesce(b.kind, 'unknown') = any ($1))
  and ($2::text[] is null or b.country = any ($2))
  and r.id <> all ($3);
