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

create or replace temp table body as from counted_as(getvariable('party'), getvariable('day'));

-- partners
with asked_for as (
  select a.id, a.reference, a.signed_on, a.date_signed, a.parties
  from agreement a
  where counts and (begins_on is null or least(signed_on, begins_on) <= getvariable('day')
      or getvariable('all_known'))
    and (getvariable('party') is null or id in (
      select agreement_id from attendance p join body b on b.id = p.organization_id and b.is_asked
      where getvariable('day') between coalesce(p.since, ever()) and coalesce(p.until, forever())))
    and (getvariable('field') is null or id in (select agreement_id from agreement_field where field_id in (from asked)))
), waiting as (
  -- What renews another waits for its end, for those who are party to both around that day.
  select c.agreement_id
  from continuation c join asked_for e on e.id = c.earlier_id
  where c.day > getvariable('day') and (getvariable('party') is null or (
    select count(distinct p.agreement_id) = 2
    from attendance p join body b on b.id = p.organization_id and b.is_asked
    where p.agreement_id = c.agreement_id and c.day between coalesce(p.since, ever()) and coalesce(p.until, forever())
      or p.agreement_id = c.earlier_id and c.day - 1 between coalesce(p.since, ever()) and coalesce(p.until, forever())))
), chosen as (
  select *, id in (select agreement_id from spell
      where status = 'in-force' and getvariable('day') between starts_on and ends_on)
    and id not in (from waiting) as in_force
  from asked_for
), seat as (
  select p.agreement_id, b.body_id, b.is_own, bool_and(p.funds) as only_funds, min(p.date_signed) as first_signed,
    max(p.date_signed) as last_signed
  from chosen c join attendance p on p.agreement_id = c.id join body b on b.id = p.organization_id
  where getvariable('day') between coalesce(p.since, ever()) and coalesce(p.until, forever())
  group by all
), sized as (
  select agreement_id, count(*) as bodies,
    count(*) - count(*) filter (only_funds and not is_own) = 2 and not any_value(a.parties_unknown) as bilateral
  from seat join agreement a on a.id = agreement_id group by agreement_id
), asked_signing as (
  -- With those asked for one signs once both have.
  select p.agreement_id, min(p.date_signed) as date_signed
  from chosen c join attendance p on p.agreement_id = c.id join body b on b.id = p.organization_id and b.is_asked
  where getvariable('party') is not null and getvariable('day') between coalesce(p.since, ever()) and coalesce(p.until, forever())
  group by all
), met as (
  select s.body_id, c.id, c.reference, c.in_force, c.signed_on, z.bilateral,
    case when k.date_signed is not null then greatest(s.first_signed, k.date_signed)
      when getvariable('party') is null then s.first_signed end as first_signed,
    case when k.date_signed is not null then greatest(s.last_signed, k.date_signed)
      when getvariable('party') is null then s.last_signed end as last_signed
  from seat s left join asked_signing k using (agreement_id) join sized z using (agreement_id) join chosen c on c.id = s.agreement_id
  where not s.only_funds and not s.is_own and (getvariable('party') is not null or z.bodies > 1 or c.parties = 1)
), first as (
  select body_id, count(*) filter (in_force) as inForce, count(*) as agreements, count(*) filter (bilateral) as bilateral,
    min(first_signed) as firstSigned, max(last_signed) as lastSigned, o.code, o.name, o.kind, o.country
  from met join organization o on o.id = body_id
  group by all
  order by inForce desc, agreements desc, o.code
  limit getvariable('most')
), listed as (
  select body_id, list(m.reference order by m.in_force desc, m.signed_on desc nulls last, m.reference) as "references"
  from first f join met m using (body_id)
  group by body_id
)
select f.code, f.name, coalesce(f.kind, 'unknown') as kind, f.country, f.inForce, f.agreements, f.bilateral, f.firstSigned,
  f.lastSigned, l.references
from first f join listed l using (body_id)
order by f.inForce desc, f.agreements desc, f.code;
