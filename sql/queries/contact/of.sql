-- The contacts of an agreement, or of an organization with those that were merged into it, in the order in which to
-- call them. A key names one row of the whole registry.
prepare contact_of (
  bigint  -- subject: key of the agreement or the organization
) as
select c.name, c.office, c.email, c.telephone, c.recorded_as
from (
  select a.name, a.office, a.email, a.telephone, a.position, null::text as recorded_as
  from agreement_contact a where a.agreement_id = $1
  union all
  select h.name, h.office, h.email, h.telephone, h.position, case when o.id <> $1 then o.code::text end
  from organization o join organization_contact h on h.organization_id = o.id where o.resolved_id = $1) c
order by c.recorded_as nulls first, c.position, c.name collate "C";
