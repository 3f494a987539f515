-- Stock and flow of agreements in a period: how many were in force before it, what changed from one
-- day to the next and why, how many are in force at its end; and what was signed, amended and renewed.
-- $1 first day, $2 last day; $3 organization, $4 keys of fields, $5 event, each null for all.
prepare summary_stock_flow (date, date, bigint, bigint[], bigint) as
with counted as (
  select f.flow, count(*) as times from summary_flow($1, $2, $3, $4, $5) f group by f.flow
)
select
  coalesce(max(times) filter (where flow = 'inForceBefore'), 0) as in_force_before,
  coalesce(max(times) filter (where flow = 'entered'), 0) as entered,
  coalesce(max(times) filter (where flow = 'resumed'), 0) as resumed,
  coalesce(max(times) filter (where flow = 'expired'), 0) as expired,
  coalesce(max(times) filter (where flow = 'terminated'), 0) as terminated,
  coalesce(max(times) filter (where flow = 'replaced'), 0) as replaced,
  coalesce(max(times) filter (where flow = 'suspended'), 0) as suspended,
  coalesce(max(times) filter (where flow = 'inForceAfter'), 0) as in_force_after,
  coalesce(max(times) filter (where flow = 'signed'), 0) as signed,
  coalesce(max(times) filter (where flow = 'amended'), 0) as amended,
  coalesce(max(times) filter (where flow = 'renewed'), 0) as renewed
from counted;
