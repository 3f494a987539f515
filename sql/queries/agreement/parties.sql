-- The parties of an agreement, in order; behind them those that others bring in which amend it.
prepare agreement_parties (
  bigint, -- agreement
  text,   -- language?: the one that names are wanted in
  date,   -- day: what amends it and was made later brings nobody in
  date    -- today: where it is latest on Earth
) as
select o.code,
  (select n.name from organization_called(o.id, o.name, $2) n) as name,
  o.kind, o.country, p.role, p.unit_name, p.own_number, p.signatory_name, p.signatory_title,
  p.date_signed, p.from_date, p.until_date, p.contributes_nothing,
  party_signed_as(p.signed_as, r.name, o.name) as signed_as,
  (select json_agg(json_build_object('amount', c.amount::text, 'currency', c.currency, 'inKind', c.in_kind,
      'what', c.what) order by c.position)
    from agreement_contribution c
    where c.agreement_id = p.agreement_id and c.organization_id = p.organization_id)::text as contributions,
  b.reference as amended_by
from agreement_party_rows($1) p
left join agreement b on b.id = p.agreement_id and b.id <> $1
join organization r on r.id = p.organization_id
join organization o on o.id = r.resolved_id
where b.id is null or agreement_made_by(b, $3, $4)
order by p.position;
