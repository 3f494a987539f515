-- The words for units of some parties, in the order of the keys of the agreements: those that mean the same as they are
-- written first, by their letters, in any agreement of these parties.
prepare fact_unit_names (
  bigint[], -- ids?: only some agreements, by their keys
  bigint[]  -- parties: keys under which a party was recorded
) as
select p.agreement_id, p.organization_id, p.unit_name
from (
  select p.agreement_id, p.organization_id, p.position,
    min(p.unit_name::text collate "C") over (partition by fold_name(p.unit_name)) as unit_name
  from agreement_party p
  where p.unit_name is not null and p.organization_id = any ($2)) p
where $1::bigint[] is null or p.agreement_id = any ($1)
order by p.agreement_id, p.position;
