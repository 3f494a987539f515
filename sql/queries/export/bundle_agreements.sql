-- The file agreements.csv of a bundle.
copy (
  select spreadsheet_text(a.reference) as reference, spreadsheet_text(a.title) as title,
    a.type, a.date_signed, a.start_date, a.end_date, a.amount,
    coalesce(a.currency, (
      select min(p.contribution_currency) from agreement_party p where p.agreement_id = a.id
      having count(distinct p.contribution_currency) = 1)) as currency,
    (select string_agg(s.code || ':' || f.code, ';' order by g.position)
      from agreement_field g join field f on f.id = g.field_id join field_scheme s on s.id = f.scheme_id
      where g.agreement_id = a.id) as fields,
    (select e.code from event e where e.id = a.event_id) as event, a.visibility,
    spreadsheet_text(a.parties_unknown) as parties_unknown,
    (select case when bool_and(f.line is not null) then
        spreadsheet_text(string_agg(f.line, '; ' order by c.position, c.name collate "C")) end
      from agreement_contact c cross join lateral (
        select contact_flat(c.name, c.office, c.email, c.telephone) as line) f
      where c.agreement_id = a.id) as contacts
  from agreement a where not a.draft and a.retracted_at is null order by a.reference
) to stdout (format csv, header)
