-- Stores the types of agreement that are new.
prepare import_insert_types as
insert into agreement_type (code, label_en, label_zh, definition_en)
select r.body ->> 'code', r.body ->> 'label', coalesce(r.body #>> '{labels,zh}', r.body ->> 'label'),
  coalesce(r.body ->> 'definition', r.body ->> 'label')
from import_row r
where r.record = 'agreement-type'
order by r.line
on conflict (code) do nothing;
