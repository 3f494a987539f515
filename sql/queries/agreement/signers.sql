-- The parties of an agreement as the organizations that they stand for are called, in order.
prepare agreement_signers (
  bigint  -- agreement
) as
select o.id as organization_id, o.code, o.name
from agreement_party p
join organization r on r.id = p.organization_id
join organization o on o.id = r.resolved_id
where p.agreement_id = $1
order by p.position;
