-- Partners. Variables: day; all_known, whether the day is today, on which all that is recorded counts; party, the key of
-- the organization whose partners are asked for, or null; field, the key of a field, or null; most, how many rows.

-- A field asks for what is below it, what matches it exactly, and what has it as its broad match.
create or replace temp table asked as
  with recursive below as (
    select getvariable('field')::bigint as id
    union
    select n.id from below b join (
      select broader_id as of, id from field where broader_id is not null
      union all select matched_id, field_id from field_match
      union all select field_id, matched_id from field_match where relation = 'exact') n on n.of = b.id
  )
  from below where id is not null;

-- partners
with chosen as (
  select a.id, a.reference, a.signed_on,
    a.id in (select agreement_id from spell
      where status = 'in-force' and getvariable('day') between starts_on and ends_on) as in_force
  from agreement a
  where counts and (begins_on is null or least(signed_on, begins_on) <= getvariable('day')
      or getvariable('all_known') and signed_on is not null)
    and (getvariable('party') is null or id in (select agreement_id from party where organization_id = getvariable('party')))
    and (getvariable('field') is null or id in (select agreement_id from agreement_field where field_id in (from asked)))
), met as (
  select p.organization_id, c.id, c.in_force, c.signed_on
  from chosen c join party p on p.agreement_id = c.id
  where p.organization_id is distinct from getvariable('party')
), first as (
  select organization_id, count(*) filter (in_force) as inForce, count(*) as agreements, min(signed_on) as firstSigned,
    max(signed_on) as lastSigned, o.code, o.name, o.kind, o.country
  from met join organization o on o.id = organization_id
  group by all
  order by inForce desc, agreements desc, o.code
  limit getvariable('most')
), listed as (
  select f.organization_id,
    list(c.reference order by c.in_force desc, c.signed_on desc nulls last, c.reference) as "references"
  from first f join party p on p.organization_id = f.organization_id join chosen c on c.id = p.agreement_id
  group by f.organization_id
)
select f.code, f.name, coalesce(f.kind, 'unknown') as kind, f.country, f.inForce, f.agreements, f.firstSigned, f.lastSigned,
  l.references
from first f join listed l using (organization_id)
order by f.inForce desc, f.agreements desc, f.code;
