-- Agreements by the kind of their partners: partners of those active in a period, agreements signed in
-- it, in force at its end, and the amounts signed in it, each currency apart.
-- An agreement none of whose partners is known, and a partner whose kind is not, is in the last row, whose
-- kind is null. Fractional: an agreement with partners of n kinds counts 1/n for each, and so does its amount.
-- A cell is what it adds to the sum so far, both rounded (counts to 4 decimals, amounts to those of the
-- currency), so the column adds up.
-- $1 first day, $2 last day; $3 organization, $4 keys of fields, $5 event, each null for all;
-- $6 counting, whole or fractional; $7 language, en or zh.
prepare summary_by_kind (date, date, bigint, bigint[], bigint, text, text) as
with kind as materialized (
  select k.code::text as code, case when $7 = 'zh' then k.label_zh else k.label_en end::text as label,
    1::bigint << (row_number() over (order by k.code))::integer as bit
  from organization_kind k
  union all
  select null, null, 1
), party as materialized (
  select p.agreement_id, p.signed, p.after, p.organization_id, p.category as kind
  from summary_by_partner($1, $2, $3, $4, $5, 'kind') p
  where p.active
), mix as materialized (
  -- The kinds of an agreement's partners as bits of one number: far fewer numbers than agreements.
  select p.agreement_id, p.signed, p.after, bit_or(coalesce(k.bit, 1)) as bits
  from party p
  left join kind k on k.code = p.kind
  group by p.agreement_id, p.signed, p.after
), share as (
  select m.bits, count(*) filter (where m.signed) as signed, count(*) filter (where m.after) as in_force
  from mix m
  group by m.bits
), sum_signed as (
  select m.bits, a.currency, u.minor_units as digits, sum(a.amount) as amount
  from mix m
  join agreement a on a.id = m.agreement_id and a.amount is not null
  join currency u on u.code = a.currency
  where m.signed
  group by m.bits, a.currency, u.minor_units
), weight as (
  select s.bits, case $6 when 'fractional' then (select count(*) from kind k where s.bits & k.bit <> 0) else 1 end as n
  from share s
), counted as (
  select k.code as kind, k.label, sum(s.signed::numeric / w.n) as signed, sum(s.in_force::numeric / w.n) as in_force
  from share s
  join weight w on w.bits = s.bits
  join kind k on s.bits & k.bit <> 0
  group by k.code, k.label
), partners as (
  select p.kind, count(*) as organizations
  from (select distinct kind, organization_id from party where organization_id is not null) p
  group by p.kind
), worth as (
  select k.code as kind, f.currency, f.digits, sum(f.amount / w.n) as amount
  from sum_signed f
  join weight w on w.bits = f.bits
  join kind k on f.bits & k.bit <> 0
  group by k.code, f.currency, f.digits
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
  select c.kind, c.label,
    round(sum(c.signed) over so_far, d.digits) - round(sum(c.signed) over so_far - c.signed, d.digits) as signed,
    round(sum(c.in_force) over so_far, d.digits) - round(sum(c.in_force) over so_far - c.in_force, d.digits) as in_force
  from counted c
  cross join (select case $6 when 'fractional' then 4 else 0 end) d (digits)
  window so_far as (order by c.kind)
)
select r.kind, r.label, coalesce(p.organizations, 0) as organizations, r.signed, r.in_force,
  coalesce(m.currencies, '{}') as currencies, coalesce(m.amounts, '{}') as amounts
from rounded r
left join partners p on p.kind is not distinct from r.kind
left join amount m on m.kind is not distinct from r.kind
where r.signed <> 0 or r.in_force <> 0 or p.organizations > 0
order by r.kind is null, r.in_force desc, r.signed desc, r.kind;
