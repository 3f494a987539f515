-- Schemes of fields that the file brings, and which of them are there already.
prepare import_take_schemes as
insert into import_scheme (line, code, id, known_id)
select r.line, r.body ->> 'code', case when s.id is null then nextval('registry_key') end, s.id
from import_row r left join field_scheme s on s.code = r.body ->> 'code'
where r.record = 'field-scheme' and not exists (select from import_fault f where f.line = r.line);
