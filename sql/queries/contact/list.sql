-- Whom to call: for agreements, and at organizations. Agreements that were made after the day are left out.
prepare contact_list (
  bigint, -- agreement?: for this one, and at its parties
  bigint, -- organization?: at this one
  bigint, -- limit?: most rows
  text,   -- language?: the one that titles and names are wanted in
  date,   -- day
  date    -- today: where it is latest on Earth
) as
select c.name, c.office, c.email, c.telephone, c.subject, c.code, c.title
from (
  select c.name, c.office, c.email, c.telephone, c.position, 'agreement' as subject, a.reference::text as code,
    coalesce((select t.title from agreement_title t where t.agreement_id = a.id and t.language = $4), a.title) as title
  from agreement_contact c join agreement a on a.id = c.agreement_id
  where $2::bigint is null and ($1::bigint is null or a.id = $1) and a.retracted_at is null
    and (a.draft or agreement_made_by(a, $5, $6))
  union all
  select c.name, c.office, c.email, c.telephone, c.position, 'organization', o.code::text,
    (select n.name from organization_called(o.id, o.name, $4) n)
  from organization_contact c
  join organization r on r.id = c.organization_id
  join organization o on o.id = r.resolved_id
  where ($2::bigint is null or o.id = $2) and o.retracted_at is null
    and ($1::bigint is null or exists (
      select from agreement_party_rows($1) p join organization m on m.id = p.organization_id
      where m.resolved_id = o.id and (p.agreement_id = $1 or first_day(p.from_date) <= $5)))) c
order by c.subject, c.code collate "C", c.position, c.name collate "C"
limit $3;
