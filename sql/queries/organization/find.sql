-- Organizations that a name given by a person can mean, by code, else by identifier, else by name. $1 the name.
prepare organization_find (text) as
with named (organization_id, rank) as (
  select o.id, 1 from organization o where o.code = lower($1)
  union all
  select i.organization_id, 2 from organization_identifier i
  where i.scheme = lower(split_part($1, ':', 1)) and i.value = substr($1, strpos($1, ':') + 1) and strpos($1, ':') > 0
  union all
  select o.id, 3 from organization o where o.name_folded = fold_name($1)
  union all
  select n.organization_id, 3 from organization_name n where n.name_folded = fold_name($1)
)
select distinct o.id, o.code, o.name, o.kind, o.country
from named n join organization o on o.id = n.organization_id
where n.rank = (select min(rank) from named)
order by o.code;
