-- The parties of an agreement, in order.
prepare agreement_parties (
  bigint, -- agreement
  text    -- language?: the one that names are wanted in
) as
select o.code,
  (select n.name from organization_called(o.id, o.name, $2) n) as name,
  o.kind, o.country, p.role, p.unit_name, p.own_number, p.signatory_name, p.signatory_title,
  p.date_signed, p.from_date, p.until_date, p.contributes_nothing,
  -- One that was merged signed under its own name, unless that was the same but for case, width, accents and the like.
  case when p.signed_as is not null then nullif(p.signed_as, o.name)
    when fold_name(r.name) <> fold_name(o.name) then r.name end as signed_as,
  (select json_agg(json_build_object('amount', c.amount::text, 'currency', c.currency, 'inKind', c.in_kind,
      'what', c.what) order by c.position)
    from agreement_contribution c
    where c.agreement_id = p.agreement_id and c.organization_id = p.organization_id)::text as contributions
from agreement_party p
join organization r on r.id = p.organization_id
join organization o on o.id = r.resolved_id
where p.agreement_id = $1
order by p.position;
