-- Agreements by the country of their partners, or by the region it is in (UN M49): partners of those
-- active in a period, agreements signed in it, in force at its end, and that less those in force on the
-- day before it. An agreement none of whose partners is known, and a partner whose country is not (or,
-- by region, is in none) are in the last row, whose code is null.
-- Fractional: an agreement with partners in n places counts 1/n for each. A cell is what it adds to the
-- sum so far, both rounded to 4 decimals, so the column adds up to the number of agreements.
-- $1 first day, $2 last day; $3 organization, $4 keys of fields, $5 event, each null for all;
-- $6 counting, whole or fractional; $7 language, en or zh; $8 country or region.
prepare summary_by_place (date, date, bigint, bigint[], bigint, text, text, text) as
with party as materialized (
  select p.agreement_id, p.signed, p.active, p.before, p.after, p.organization_id, p.category as code
  from summary_by_partner($1, $2, $3, $4, $5, $8) p
), placed as (
  select distinct agreement_id, signed, before, after, code from party
), weighed as (
  select p.*, case when $6 = 'fractional' then count(*) over (partition by p.agreement_id) else 1 end as n
  from placed p
), share as (
  select code, n, count(*) filter (where signed) as signed, count(*) filter (where before) as in_force_before,
    count(*) filter (where after) as in_force
  from weighed
  group by code, n
), counted as (
  select s.code, sum(s.signed::numeric / s.n) as signed, sum(s.in_force::numeric / s.n) as in_force,
    sum((s.in_force - s.in_force_before)::numeric / s.n) as change
  from share s
  group by s.code
), partners as (
  select p.code, count(*) as organizations
  from (select distinct code, organization_id from party where active and organization_id is not null) p
  group by p.code
), rounded as (
  select c.code,
    round(sum(c.signed) over so_far, d.digits) - round(sum(c.signed) over so_far - c.signed, d.digits) as signed,
    round(sum(c.in_force) over so_far, d.digits)
      - round(sum(c.in_force) over so_far - c.in_force, d.digits) as in_force,
    round(sum(c.change) over so_far, d.digits) - round(sum(c.change) over so_far - c.change, d.digits) as change
  from counted c
  cross join (select case $6 when 'fractional' then 4 else 0 end) d (digits)
  window so_far as (order by c.code)
)
select r.code,
  case when $7 = 'zh' then l.name_zh else l.name_en end as label,
  coalesce(p.organizations, 0) as organizations, r.signed, r.in_force, r.change
from rounded r
left join partners p on p.code is not distinct from r.code
left join (
  select 'country' as what, code, name_en, name_zh from country
  union all
  select 'region', code, name_en, name_zh from region) l on l.what = $8 and l.code = r.code
where r.signed <> 0 or r.in_force <> 0 or r.change <> 0 or p.organizations > 0
order by r.code is null, r.in_force desc, r.signed desc, r.code;
