-- Stock and flow of agreements in a period: how many were in force before it, what changed from one
-- day to the next and why, how many are in force at its end; and what was signed, amended and renewed.
-- $1 first day, $2 last day; $3 organization, $4 field, $5 event, each null for all.
prepare summary_stock_flow (date, date, bigint, bigint, bigint) as
with phase as (
  select
    count(*) filter (where p.starts_on < $1 and p.status = 'in-force') as in_force_before,
    count(*) filter (where p.starts_on >= $1 and p.status = 'in-force'
      and p.previous in ('signed', 'expired')) as entered,
    count(*) filter (where p.starts_on >= $1 and p.status = 'in-force' and p.previous = 'suspended') as resumed,
    count(*) filter (where p.starts_on >= $1 and p.status = 'expired' and p.previous = 'in-force') as expired,
    count(*) filter (where p.starts_on >= $1 and p.status = 'terminated' and p.previous = 'in-force') as terminated,
    count(*) filter (where p.starts_on >= $1 and p.status = 'replaced' and p.previous = 'in-force') as replaced,
    count(*) filter (where p.starts_on >= $1 and p.status = 'suspended' and p.previous = 'in-force') as suspended,
    count(*) filter (where p.status = 'in-force' and (p.ends_on is null or p.ends_on >= $2)) as in_force_after
  from summary_phase($3, $4, $5) p
  where p.starts_on <= $2
    and (p.starts_on >= $1 or p.status = 'in-force' and (p.ends_on is null or p.ends_on >= $1 - 1))
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
select phase.*, signing.signed, happening.amended, happening.renewed
from phase cross join signing cross join happening;
