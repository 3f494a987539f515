-- Stores the speeches of events that came as records.
prepare import_insert_event_speeches as
insert into event_speech (event_id, session_id, position, speaker, speaker_title, organization_id, subject)
select i.id, s.id, p.position, p.speaker, p.title, g.organization_id, p.subject
from staged_speech p
join import_event i using (line)
left join event_session s on s.event_id = i.id and s.position = p.session
left join staged_given g on g.id = p.given
order by p.line, p.position;
