-- Events that the file brings, and which of them are there already.
prepare import_take_events as
insert into import_event (line, code, id, known_id)
select r.line, r.body ->> 'code', case when e.id is null then nextval('registry_key') end, e.id
from import_row r left join event e on e.code = r.body ->> 'code'
where r.record = 'event' and not exists (select from import_fault f where f.line = r.line);
