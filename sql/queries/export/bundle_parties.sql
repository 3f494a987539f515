-- The file parties.csv of a bundle.
copy (
  select bundle_text(a.reference) as reference, o.code as organization, o.kind, o.country,
    (select string_agg(i.scheme || ':' || i.value, ';' order by i.scheme, i.value collate "C")
      from organization_identifier i where i.organization_id = o.id and strpos(i.value, ';') = 0) as identifier,
    p.role, bundle_text(p.unit_name) as unit_name, bundle_text(p.own_number) as own_number,
    bundle_text(p.signatory_name) as signatory, p.date_signed, p.from_date, p.until_date,
    case when p.contributes_nothing then 'none' else (
      -- What is one amount has a flat form; several, or what they are, have none.
      select min(c.amount)::text from agreement_contribution c
      where c.agreement_id = a.id and c.organization_id = p.organization_id
      having count(*) = 1 and bool_and(c.currency = coalesce(a.currency, (
        select min(q.currency) from agreement_contribution q where q.agreement_id = a.id
        having count(distinct q.currency) = 1)))) end as amount,
    bundle_text(p.signed_as) as signed_as
  from agreement a join agreement_party p on p.agreement_id = a.id
    join organization o on o.id = p.organization_id
  where not a.draft and a.retracted_at is null order by a.reference, p.position
) to stdout (format csv, header)
