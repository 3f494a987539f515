-- The events at which agreements were signed on some days, in the order of the keys of the agreements.
prepare fact_events (
  bigint[], -- ids?: only some agreements, by their keys
  date,     -- since
  date      -- until
) as
select a.id as agreement_id, e.code::text as code, e.name::text as name, e.name_zh::text as name_zh,
  (select sum(t.quantity)::bigint from event_attendance t where t.event_id = e.id and t.session_id is null) as attended
from agreement a join event e on e.id = a.event_id
where a.signed_on between $2 and $3 and ($1::bigint[] is null or a.id = any ($1))
order by a.id;
