-- Agreements by the kind of their partners: partners of those active in a period, agreements signed in
-- it, in force at its end, and the amounts signed in it, each currency apart.
-- An agreement none of whose partners is known, and a partner whose kind is not, is in the last row, whose
-- kind is null. Fractional: an agreement with partners of n kinds counts 1/n for each, and so does its amount.
-- A cell is what it adds to the sum so far, both rounded (counts to 4 decimals, amounts to those of the
-- currency), so the column adds up.
-- $1 first day, $2 last day; $3 organization, $4 keys of fields, $5 event, each null for all;
-- $6 counting, whole or fractional; $7 language, en or zh.
prepare summary_by_kind (date, date, bigint, bigint[], bigint, text, text) as
with placed as materialized (
  select p.agreement_id, p.signed, p.active, p.after, p.category as kind, p.organizations, p.n
  from summary_by_partner($1, $2, $3, $4, $5, $6, 'kind') p
), share as (
  select kind, n, count(*) filter (where signed) as signed, count(*) filter (where after) as in_force
  from placed
  group by kind, n
), counted as (
  select s.kind, sum(s.signed::numeric / s.n) as signed, sum(s.in_force::numeric / s.n) as in_force
  from share s
  group by s.kind
), partners as (
  select p.kind, count(p.organization_id) as organizations
  from (select distinct kind, unnest(organizations) as organization_id from placed where active) p
  group by p.kind
), worth as (
  select p.kind, a.currency, u.minor_units as digits, sum(a.amount / p.n) as amount
  from placed p
  join agreement a on a.id = p.agreement_id and a.amount is not null
  join currency u on u.code = a.currency
  where p.signed
  group by p.kind, a.currency, u.minor_units
), amount as (
  select w.kind, array_agg(w.currency order by w.currency) as currencies,
    array_agg(w.amount order by w.currency) as amounts
  from (
    select w.kind, w.currency,
      -- The inner rounding takes the last digits of divisions away, so that a half is a half.
      round(round(sum(w.amount) over so_far, 10), w.digits)
        - round(round(sum(w.amount) over so_far - w.amount, 10), w.digits) as amount
    from worth w
    window so_far as (partition by w.currency order by w.kind)) w
  where w.amount <> 0
  group by w.kind
), rounded as (
  select c.kind,
    round(sum(c.signed) over so_far, d.digits) - round(sum(c.signed) over so_far - c.signed, d.digits) as signed,
    round(sum(c.in_force) over so_far, d.digits) - round(sum(c.in_force) over so_far - c.in_force, d.digits) as in_force
  from counted c
  cross join (select case $6 when 'fractional' then 4 else 0 end) d (digits)
  window so_far as (order by c.kind)
)
select r.kind, case when $7 = 'zh' then k.label_zh else k.label_en end as label,
  coalesce(p.organizations, 0) as organizations, r.signed, r.in_force,
  coalesce(m.currencies, '{}') as currencies, coalesce(m.amounts, '{}') as amounts
from rounded r
left join partners p on p.kind is not distinct from r.kind
left join organization_kind k on k.code = r.kind
left join amount m on m.kind is not distinct from r.kind
where r.signed <> 0 or r.in_force <> 0 or p.organizations > 0
order by r.kind is null, r.in_force desc, r.signed desc, r.kind;
