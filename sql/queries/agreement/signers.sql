-- The parties of an agreement and when each signed, in order. $1 the agreement.
prepare agreement_signers (bigint) as
select p.id, p.organization_id, o.code, o.name, p.role, p.unit_name, p.own_number, p.signatory_name, p.signatory_title,
  p.date_signed
from agreement_party p
join organization o on o.id = p.organization_id
where p.agreement_id = $1
order by p.position;
