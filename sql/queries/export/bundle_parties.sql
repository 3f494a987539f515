-- The file parties.csv of a bundle.
copy (
  select spreadsheet_text(a.reference) as reference, o.code as organization, o.kind, o.country,
    (select string_agg(i.scheme || ':' || i.value, ';' order by i.scheme, i.value collate "C")
      from organization_identifier i where i.organization_id = o.id and strpos(i.value, ';') = 0) as identifier,
    p.role, spreadsheet_text(p.unit_name) as unit_name, spreadsheet_text(p.own_number) as own_number,
    spreadsheet_text(p.signatory_name) as signatory, p.date_signed, p.from_date, p.until_date,
    case when p.contribution_currency = coalesce(a.currency, (
      select min(q.contribution_currency) from agreement_party q where q.agreement_id = a.id
      having count(distinct q.contribution_currency) = 1)) then p.contribution_amount end as amount
  from agreement a join agreement_party p on p.agreement_id = a.id
    join organization o on o.id = p.organization_id
  where not a.draft and a.retracted_at is null order by a.reference, p.position
) to stdout (format csv, header)
