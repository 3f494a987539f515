-- What happened under agreements up to a day, in the order of their keys. What stands under an amendment that is
-- written as an agreement is of the agreement that it amends.
prepare fact_activities (
  bigint[], -- ids?: only some agreements, by their keys
  date      -- until
) as
with amendment as materialized (select m.id, m.base_id from amendment_bases() m)
select coalesce(m.base_id, c.agreement_id) as agreement_id, c.kind, c.happened_on,
  last_day(c.end_date) as ended_on, c.quantity, c.semesters,
  c.amount::numeric as amount, c.currency, c.in_kind, c.sender_id, c.recipient_id
from activity c
join agreement a on a.id = c.agreement_id
left join amendment m on m.id = c.agreement_id
where c.retracted_at is null and a.retracted_at is null and c.happened_on <= $2
  and ($1::bigint[] is null
    or c.agreement_id = any ($1::bigint[] || array(select f.id from amendment f where f.base_id = any ($1))))
order by 1, c.happened_on, c.position, c.id;
