-- Who attended an event.
prepare event_attendance (
  bigint  -- event
) as
select t.position, t.category, t.quantity, t.at_least, s.position as session_number, s.title as session, t.note
from event_attendance t
left join event_session s on s.id = t.session_id
where t.event_id = $1
order by t.position;
