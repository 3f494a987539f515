-- Stores who attended the new events.
prepare import_insert_event_attendance as
insert into event_attendance (event_id, session_id, position, category, quantity, at_least, note)
select i.id, s.id, a.position, a.attendance ->> 'category', (a.attendance ->> 'quantity')::integer,
  coalesce((a.attendance ->> 'atLeast')::boolean, false), a.attendance ->> 'note'
from import_event i
join import_row r on r.line = i.line and r.record = 'event'
cross join jsonb_array_elements(r.body -> 'attendance') with ordinality a (attendance, position)
left join event_session s on s.event_id = i.id and s.position = (a.attendance ->> 'session')::integer
where i.id is not null
order by i.line, a.position;
