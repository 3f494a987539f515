-- The contacts of an agreement, or of an organization with those that were merged into it, in the order in which to call
-- them. A key names one row of the whole registry.
prepare contact_of (
  bigint  -- subject: the key of the agreement or the organization
) as
select c.name, c.office, c.email, c.telephone, null::text as recorded_as, c.position
from agreement_contact c where c.agreement_id = $1
union all
select c.name, c.office, c.email, c.telephone, case when o.id <> $1 then o.code::text end, c.position
from organization o join organization_contact c on c.organization_id = o.id
where o.resolved_id = $1
order by recorded_as nulls first, position, name;
