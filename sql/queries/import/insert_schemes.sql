-- Stores the new schemes of fields.
prepare import_insert_schemes as
insert into field_scheme (id, code, title_en, title_zh, retired)
select s.id, s.code, coalesce(r.body ->> 'title', s.code), r.body #>> '{titles,zh}',
  coalesce((r.body -> 'retired')::boolean, false)
from import_scheme s join import_row r on r.line = s.line and r.record = 'field-scheme'
where s.id is not null
order by s.line;
