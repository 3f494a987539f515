-- Stores the sessions of events that came as records.
prepare import_insert_event_sessions as
insert into event_session (event_id, position, title, held_on, note)
select i.id, s.position, s.title, s.date, s.note
from staged_session s join import_event i using (line)
order by s.line, s.position;
