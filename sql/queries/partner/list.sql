-- Partners: the organizations that are party to agreements, those in force first. $1 whose partners (else every
-- party), $2 keys of fields, $3 the day, $4 kind (unknown for none), $5 country, $6 event, $7 whether only
-- agreements in force on the day count, $8 most rows, $9 language that names are wanted in.
-- What was begun or signed after the day does not count, nor do drafts and what was withdrawn.
prepare partner_list (bigint, bigint[], date, text, text, bigint, boolean, bigint, text) as
with chosen as (
  select a.id, a.reference, a.signed_on,
    exists (select from agreement_phase f where f.agreement_id = a.id and f.status = 'in-force'
      and f.starts_on <= $3 and (f.ends_on is null or f.ends_on >= $3)) as in_force
  from agreement a
  where agreement_made_by(a, $3)
    and ($1::bigint is null or exists (
      select from agreement_party p where p.agreement_id = a.id and p.organization_id = $1))
    and ($2::bigint[] is null or a.id = any (array(
      select af.agreement_id from agreement_field af where af.field_id = any ($2))))
    and ($6::bigint is null or a.event_id = $6)
)
select o.code,
  coalesce((select n.name from organization_name n where n.organization_id = o.id
    and n.language = $9 and n.kind = 'official' order by n.name collate "C" limit 1), o.name) as name,
  o.kind, o.country,
  count(*) filter (where c.in_force) as in_force,
  count(*) as agreements,
  min(c.signed_on) as first_signed,
  max(c.signed_on) as last_signed,
  array_agg(c.reference::text order by c.in_force desc, c.signed_on desc nulls last, c.reference) as "references"
from chosen c
join agreement_party p on p.agreement_id = c.id
join organization o on o.id = p.organization_id
where ($1::bigint is null or o.id <> $1)
  and ($4::text is null or coalesce(o.kind, 'unknown') = $4)
  and ($5::text is null or o.country = $5)
  and ($7 is not true or c.in_force)
group by o.id
order by in_force desc, agreements desc, o.code
limit $8;
