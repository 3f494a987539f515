-- The words for units of some parties, in the order of the keys of the agreements.
prepare fact_unit_names (
  bigint[], -- ids?: only some agreements, by their keys
  bigint[]  -- parties: keys under which a party was recorded
) as
select p.agreement_id, p.organization_id, p.unit_name::text as unit_name
from agreement_party p
where p.unit_name is not null and p.organization_id = any ($2) and ($1::bigint[] is null or p.agreement_id = any ($1))
order by p.agreement_id, p.position;
