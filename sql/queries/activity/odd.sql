-- How an activity lies to the life of its agreement: the day on which the agreement was made, where all of the activity
-- was before; the last day of the agreement, where all of it was after.
prepare activity_odd (
  bigint, -- activity
  date    -- today: where it is latest on Earth
) as
select
  case when last_day(coalesce(c.end_date, c.date)) < least(a.signed_on, a.begins_on) then
    least(a.signed_on, a.begins_on) end as made_on,
  case when c.happened_on > d.last_on then d.last_on end as ended_on
from activity c
join agreement a on a.id = c.agreement_id and not a.draft
cross join agreement_last_day(a.id, $2) d
where c.id = $1;
