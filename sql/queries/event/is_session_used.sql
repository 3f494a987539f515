-- Whether anything is said of a session of an event.
prepare event_is_session_used (
  bigint, -- event
  bigint  -- session: number of the session
) as
select exists (select from event_organization x where x.session_id = s.id)
  or exists (select from event_speech x where x.session_id = s.id)
  or exists (select from event_attendance x where x.session_id = s.id)
  or exists (select from event_delegation x where x.session_id = s.id) as used
from event_session s
where s.event_id = $1 and s.position = $2;
