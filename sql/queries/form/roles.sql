-- Which organizations are party to agreements in some roles, as they were recorded.
prepare form_roles (
  text[],  -- roles
  bigint[] -- ids?: only of some agreements, by their keys
) as
select p.agreement_id as id, p.organization_id as organization, p.role::text as role
from agreement_party p
where p.role = any ($1) and ($2::bigint[] is null or p.agreement_id = any ($2))
order by p.agreement_id, p.position;
