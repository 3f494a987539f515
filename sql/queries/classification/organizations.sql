-- The organizations that are of a classification on a day, in the order of their codes; a scheme alone means any value.
prepare classification_organizations (
  text, -- classification: such as reporter or size:sme
  date  -- day
) as
select o.id, o.code::text as code, o.name::text as name, o.kind, o.country, null::text as merged_into,
  null::text as retracted_reason
from organization_classified($1, $2) c join organization o on o.id = c.organization_id
where o.retracted_at is null
order by o.code;
