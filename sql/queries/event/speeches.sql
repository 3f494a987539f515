-- The speeches of an event. $1 the event.
prepare event_speeches (bigint) as
select sp.speaker, sp.speaker_title, o.code as organization, s.title as session, sp.subject
from event_speech sp
left join organization o on o.id = sp.organization_id
left join event_session s on s.id = sp.session_id
where sp.event_id = $1
order by sp.position;
