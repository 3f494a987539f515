-- The agreement that brings an organization into another one, which it amends; no row where none does.
prepare agreement_brought_by (
  bigint, -- agreement
  bigint  -- organization: what it stands for
) as
select b.id, b.reference, b.title
from agreement_party_added($1, true) p
join organization o on o.id = p.organization_id
join agreement b on b.id = p.agreement_id
where o.resolved_id = $2
order by p.position limit 1;
