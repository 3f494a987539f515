-- What is owed under agreements up to a day, with what became of it, in the order of their keys. What stands under an
-- amendment that is written as an agreement is of the agreement that it amends.
prepare fact_obligations (
  bigint[], -- ids?: only some agreements, by their keys
  date      -- until
) as
with amendment as materialized (select m.id, m.base_id from amendment_bases() m)
select coalesce(m.base_id, b.agreement_id) as agreement_id, b.due_on, s.days, s.statuses
from obligation b
join agreement a on a.id = b.agreement_id
left join amendment m on m.id = b.agreement_id
cross join lateral (
  select array_agg(s.date order by s.date, s.id) as days, array_agg(s.status order by s.date, s.id) as statuses
  from obligation_status s where s.obligation_id = b.id) s
where b.retracted_at is null and a.retracted_at is null and not a.draft and b.due_on <= $2
  and ($1::bigint[] is null
    or b.agreement_id = any ($1::bigint[] || array(select f.id from amendment f where f.base_id = any ($1))))
order by 1, b.position, b.id;
