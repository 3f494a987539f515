-- Stores who attended events that came as records.
prepare import_insert_event_attendance as
insert into event_attendance (event_id, session_id, position, category, quantity, at_least, note)
select i.id, s.id, a.position, a.category, a.quantity, coalesce(a.at_least, false), a.note
from staged_attendance a
join import_event i using (line)
left join event_session s on s.event_id = i.id and s.position = a.session
order by a.line, a.position;
