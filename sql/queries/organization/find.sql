-- Organizations that a name given by a person can mean, by code, else by identifier, else by name; those that were
-- merged stand for the survivor.
prepare organization_find (
  text  -- name
) as
select distinct o.id, o.code, o.name, o.kind, o.country, null::text as merged_into, o.retracted_reason
from organization_named($1) n
join organization given on given.id = n.organization_id
join organization o on o.id = given.resolved_id
order by o.code;
