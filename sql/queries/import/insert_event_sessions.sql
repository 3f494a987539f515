-- Stores the sessions of the new events.
prepare import_insert_event_sessions as
insert into event_session (event_id, position, title, held_on, note)
select i.id, s.position, s.session ->> 'title', s.session ->> 'date', s.session ->> 'note'
from import_event i
join import_row r on r.line = i.line and r.record = 'event'
cross join jsonb_array_elements(r.body -> 'sessions') with ordinality s (session, position)
where i.id is not null
order by i.line, s.position;
