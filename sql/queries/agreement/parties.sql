-- The parties of an agreement, in order.
prepare agreement_parties (
  bigint, -- agreement
  text    -- language?: the one that names are wanted in
) as
select o.code,
  (select n.name from organization_called(o.id, o.name, $2) n) as name,
  o.kind, o.country, p.role, p.unit_name, p.own_number, p.signatory_name, p.signatory_title,
  p.date_signed, p.from_date, p.until_date, p.contributes_nothing,
  party_signed_as(p.signed_as, r.name, o.name) as signed_as,
  (select json_agg(json_build_object('amount', c.amount::text, 'currency', c.currency, 'inKind', c.in_kind,
      'what', c.what) order by c.position)
    from agreement_contribution c
    where c.agreement_id = p.agreement_id and c.organization_id = p.organization_id)::text as contributions
from agreement_party p
join organization r on r.id = p.organization_id
join organization o on o.id = r.resolved_id
where p.agreement_id = $1
order by p.position;
