-- Stores the speeches of the new events.
prepare import_insert_event_speeches as
insert into event_speech (event_id, session_id, position, speaker, speaker_title, organization_id, subject)
select i.id, s.id, p.position, p.speech ->> 'speaker', p.speech ->> 'title', g.organization_id, p.speech ->> 'subject'
from import_event i
join import_row r on r.line = i.line and r.record = 'event'
cross join jsonb_array_elements(r.body -> 'speeches') with ordinality p (speech, position)
left join event_session s on s.event_id = i.id and s.position = (p.speech ->> 'session')::integer
left join import_mention m on m.line = i.line and m.place = 'speech' and m.position = p.position
left join import_given g using (given)
where i.id is not null
order by i.line, p.position;
