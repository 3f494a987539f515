-- Organizations whose code, name or identifier begins with what a person typed, in that order; those that were merged
-- stand for the survivor.
prepare completion_organizations (
  text,   -- typed: what was typed
  bigint  -- limit: how many at most
) as
with typed (code, folded, scheme, value) as (
  select lower(btrim($1)), fold_name($1), lower(split_part(btrim($1), ':', 1)),
    substr(btrim($1), strpos(btrim($1), ':') + 1)),
candidate (code, label, rank, length) as (
  (select o.code::text, o.name, 1, char_length(o.code)
  from typed t
  cross join lateral (
    select * from organization o
    where o.code >= t.code collate "C" and o.code < (t.code || chr(1114111)) collate "C"
      and o.merged_into_id is null and o.retracted_at is null
    order by o.code limit $2) o)
  union all
  (select o.code, o.name, 2, char_length(o.name)
  from typed t
  cross join lateral (
    (select n.id from organization n
    where n.name_folded ~>=~ t.folded and n.name_folded ~<~ (t.folded || chr(1114111)) limit $2)
    union all
    (select n.organization_id from organization_name n
    where n.name_folded ~>=~ t.folded and n.name_folded ~<~ (t.folded || chr(1114111)) limit $2)) n
  join organization given on given.id = n.id
  join organization o on o.id = given.resolved_id and o.retracted_at is null
  where t.folded <> '')
  union all
  -- An identifier is completed as one, since that is what was begun.
  (select i.scheme || ':' || i.value, o.name, 1, 0
  from typed t
  cross join lateral (
    select * from organization_identifier i
    where strpos($1, ':') > 0 and i.scheme = t.scheme collate "C" and starts_with(i.value, t.value)
      and search_number(i.value) collate "C" >= search_number(t.value) collate "C"
      and search_number(i.value) collate "C" < (search_number(t.value) || chr(1114111)) collate "C"
    order by search_number(i.value) collate "C" limit $2) i
  join organization given on given.id = i.organization_id
  join organization o on o.id = given.resolved_id and o.retracted_at is null)
)
select code, min(label) as label
from candidate
group by code
order by min(rank), min(length), code collate "C"
limit $2;
