-- The words for the units of parties, and the names of parties that are units of another organization.
prepare form_units (
  bigint[], -- ids?: only of some agreements, by their keys
  text      -- language?: the one that names are wanted in
) as
select p.agreement_id as id, p.organization_id as organization,
  coalesce(p.unit_name::text, (select n.name from organization_called(o.id, o.name, $2) n)) as text
from agreement_party p
join organization r on r.id = p.organization_id
join organization o on o.id = r.resolved_id
where (p.unit_name is not null or o.part_of_id is not null)
  and ($1::bigint[] is null or p.agreement_id = any ($1))
order by p.agreement_id, p.position;
