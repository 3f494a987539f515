-- Organizations that a name given by a person can mean, as they were recorded: those that were merged as well as those
-- that stand for themselves, with the code of what they were merged into. $1 the name.
prepare organization_find_recorded (text) as
with named (organization_id, rank) as (
  select o.id, 1 from organization o where o.code = lower($1)
  union all
  select i.organization_id, 2 from organization_identifier i
  where i.scheme = identifier_scheme($1) and i.value = identifier_form(i.scheme, identifier_value($1))
  union all
  select o.id, 3 from organization o where o.name_folded = fold_name($1)
  union all
  select n.organization_id, 3 from organization_name n where n.name_folded = fold_name($1)
)
select distinct o.id, o.code, o.name, o.kind, o.country, survivor.code::text as merged_into
from named n
join organization o on o.id = n.organization_id
left join organization survivor on survivor.id = o.merged_into_id
where n.rank = (select min(rank) from named)
order by o.code;
