-- Stock and flow of agreements in a period: how many were in force before it, what changed from one
-- day to the next and why, how many are in force at its end; and what was signed, amended and renewed.
-- $1 first day, $2 last day; $3 organization, $4 keys of fields, $5 event, each null for all.
prepare summary_stock_flow (date, date, bigint, bigint[], bigint) as
with stock as (
  select count(*) filter (where p.starts_on < $1) as in_force_before,
    count(*) filter (where coalesce(p.ends_on, 'infinity') >= $2) as in_force_after
  from summary_phase($3, $4, $5) p
  where p.status = 'in-force' and p.starts_on <= $2 and coalesce(p.ends_on, 'infinity') >= $1 - 1
), flow as (
  select
    count(*) filter (where p.status = 'in-force' and p.previous in ('signed', 'expired')) as entered,
    count(*) filter (where p.status = 'in-force' and p.previous = 'suspended') as resumed,
    count(*) filter (where p.status = 'expired' and p.previous = 'in-force') as expired,
    count(*) filter (where p.status = 'terminated' and p.previous = 'in-force') as terminated,
    count(*) filter (where p.status = 'replaced' and p.previous = 'in-force') as replaced,
    count(*) filter (where p.status = 'suspended' and p.previous = 'in-force') as suspended
  from summary_phase($3, $4, $5) p
  where p.starts_on between $1 and $2
), signing as (
  select count(*) as signed from summary_agreement($3, $4, $5) a where a.signed_on between $1 and $2
), happening as (
  select
    count(*) filter (where e.event = 'amended') as amended,
    count(*) filter (where e.event = 'renewed') as renewed
  from lifecycle_event e
  join summary_agreement($3, $4, $5) a on a.id = e.agreement_id
  where e.date between $1 and $2 and e.event in ('amended', 'renewed') and a.begins_on is not null
)
select stock.in_force_before, flow.entered, flow.resumed, flow.expired, flow.terminated, flow.replaced, flow.suspended,
  stock.in_force_after, signing.signed, happening.amended, happening.renewed
from stock cross join flow cross join signing cross join happening;
