-- Organizations with the name of record and the country of another one, as far as countries are known; those that were
-- merged as their survivors.
prepare organization_namesakes (
  text  -- code: the code of that one
) as
select distinct o.id, o.code
from organization own
join organization same on same.name_folded = own.name_folded and coalesce(same.country = own.country, true)
join organization o on o.id = same.resolved_id and o.id <> own.resolved_id
where own.code = $1
order by o.code;
