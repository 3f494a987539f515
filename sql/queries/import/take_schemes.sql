-- Schemes of fields that the file brings, and which of them are there already.
prepare import_take_schemes as
insert into import_scheme (line, code, id, known_id)
select r.line, r.code, case when s.id is null then nextval('registry_key') end, s.id
from staged_field_scheme r left join field_scheme s on s.code = r.code
where not exists (select from import_fault f where f.line = r.line);
