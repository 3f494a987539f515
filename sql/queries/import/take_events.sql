-- Events that the file brings, and are not there yet.
prepare import_take_events as
insert into import_event (line, code, id)
select r.line, r.code, nextval('registry_key')
from staged_event r
where not exists (select from import_fault f where f.line = r.line)
order by r.line;
