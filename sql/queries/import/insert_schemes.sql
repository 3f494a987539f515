-- Stores the new schemes of fields.
prepare import_insert_schemes as
insert into field_scheme (id, code, title_en, title_zh, retired)
select s.id, s.code, coalesce(r.title, s.code), r.title_zh, coalesce(r.retired, false)
from import_scheme s join staged_field_scheme r on r.line = s.line
where s.id is not null
order by s.line;
