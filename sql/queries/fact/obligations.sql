-- What is owed under agreements up to a day, with what became of it, in the order of their keys.
prepare fact_obligations (
  bigint[], -- ids?: only some agreements, by their keys
  date      -- until
) as
select b.agreement_id, b.due_on, s.days, s.statuses
from obligation b
cross join lateral (
  select array_agg(s.date order by s.date, s.id) as days, array_agg(s.status order by s.date, s.id) as statuses
  from obligation_status s where s.obligation_id = b.id) s
where b.retracted_at is null and b.due_on <= $2 and ($1::bigint[] is null or b.agreement_id = any ($1))
order by b.agreement_id, b.position;
