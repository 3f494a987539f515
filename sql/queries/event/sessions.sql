-- The sessions of an event.
prepare event_sessions (
  bigint  -- event
) as
select s.position, s.title, s.held_on, s.note,
  (select array_agg(o.code::text order by eo.position) from event_organization eo
    join organization o on o.id = eo.organization_id where eo.session_id = s.id and eo.role = 'organizer')
    as organizers,
  (select array_agg(o.code::text order by eo.position) from event_organization eo
    join organization o on o.id = eo.organization_id where eo.session_id = s.id and eo.role = 'host') as hosts
from event_session s
where s.event_id = $1
order by s.position;
