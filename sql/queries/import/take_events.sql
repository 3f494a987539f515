-- Events that come as records: which of them are new, and which are to be changed.
prepare import_take_events as
insert into import_event (line, code, id, is_new)
select r.line, r.code, coalesce(e.id, nextval('registry_key')), e.id is null
from staged_event r
left join event e on e.code = r.code
where not exists (select from import_fault f where f.line = r.line)
order by r.line;
