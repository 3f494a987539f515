-- Agreements by field: signed in a period, in force at its end, and the partners of those active in it.
-- What has no field, in the scheme if one is given, is the last row, whose field is null.
-- Fractional: an agreement shown under n fields counts 1/n under each. A cell is what it adds to the
-- sum so far, both rounded to 4 decimals, so the column adds up to the number of agreements.
-- $1 first day, $2 last day; $3 organization, $4 keys of fields, $5 event, each null for all;
-- $6 counting, whole or fractional; $7 language, en or zh; $8 scheme, null for all; $9 level, 0 being broad.
prepare summary_by_field (date, date, bigint, bigint[], bigint, text, text, text, integer) as
with placed as materialized (
  select * from summary_by_field($1, $2, $3, $4, $5, $6, $8, $9)
), share as (
  select category_id, n, count(*) filter (where signed) as signed, count(*) filter (where after) as in_force
  from placed
  group by category_id, n
), counted as (
  select s.category_id, sum(s.signed::numeric / s.n) as signed, sum(s.in_force::numeric / s.n) as in_force
  from share s
  group by s.category_id
), partner as (
  select distinct p.category_id, ap.organization_id
  from placed p
  join summary_partner($3) ap on ap.agreement_id = p.agreement_id
), partners as (
  select p.category_id, count(*) as organizations,
    count(*) filter (where o.kind = 'university') as universities,
    count(*) filter (where o.kind = 'enterprise') as enterprises,
    count(*) filter (where o.kind = 'institute') as institutes
  from partner p
  join organization o on o.id = p.organization_id
  group by p.category_id
), named as (
  select s.code as scheme, k.code, c.category_id,
    round(sum(c.signed) over so_far, d.digits) - round(sum(c.signed) over so_far - c.signed, d.digits) as signed,
    round(sum(c.in_force) over so_far, d.digits) - round(sum(c.in_force) over so_far - c.in_force, d.digits) as in_force
  from counted c
  cross join (select case $6 when 'fractional' then 4 else 0 end) d (digits)
  left join field k on k.id = c.category_id
  left join field_scheme s on s.id = k.scheme_id
  window so_far as (order by s.code, k.code)
)
select n.scheme || ':' || n.code as field,
  (select l.label from field_label l where l.field_id = n.category_id
    order by l.language = $7 desc, l.language = 'en' desc, l.language limit 1) as label,
  n.signed, n.in_force,
  coalesce(p.organizations, 0) as organizations, coalesce(p.universities, 0) as universities,
  coalesce(p.enterprises, 0) as enterprises, coalesce(p.institutes, 0) as institutes
from named n
left join partners p on p.category_id is not distinct from n.category_id
where n.signed <> 0 or n.in_force <> 0 or p.organizations > 0
order by n.category_id is null, n.in_force desc, n.signed desc, n.scheme, n.code;
