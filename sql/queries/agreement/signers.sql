-- The parties of an agreement as the organizations that they stand for are called, in order.
prepare agreement_signers (
  bigint  -- agreement
) as
select p.organization_id, o.code, o.name
from agreement_party p
join organization o on o.id = p.organization_id
where p.agreement_id = $1
order by p.position;
