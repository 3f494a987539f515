-- The parties of an agreement, in order. $1 the agreement.
prepare agreement_parties (bigint) as
select o.code, o.name, o.kind, o.country, p.role, p.unit, p.own_number, p.signatory_name, p.signatory_title,
  p.date_signed, p.contribution_amount, p.contribution_currency, p.contribution_in_kind
from agreement_party p
join organization o on o.id = p.organization_id
where p.agreement_id = $1
order by p.position;
