-- Organizations that a name given by a person can mean, as they were recorded: those that were merged as well as those
-- that stand for themselves, with the code of what they were merged into.
prepare organization_find_recorded (
  text  -- name
) as
select o.id, o.code, o.name, o.kind, o.country, survivor.code::text as merged_into, o.retracted_reason
from organization_named($1) n
join organization o on o.id = n.organization_id
left join organization survivor on survivor.id = o.merged_into_id
order by o.code;
