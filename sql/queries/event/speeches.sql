-- The speeches of an event.
prepare event_speeches (
  bigint, -- event
  text    -- language?: the one that names are wanted in
) as
select sp.position, sp.speaker, sp.speaker_title, o.code as organization,
  (select n.name from organization_called(o.id, o.name, $2) n) as organization_name,
  s.position as session_number, s.title as session, sp.subject
from event_speech sp
left join organization o on o.id = sp.organization_id
left join event_session s on s.id = sp.session_id
where sp.event_id = $1
order by sp.position;
