-- Stores the kinds of activities that are new.
prepare import_insert_activity_kinds as
insert into activity_kind (code, label_en, label_zh, unit_en, unit_zh, definition_en)
select r.body ->> 'code', r.body ->> 'label', coalesce(r.body #>> '{labels,zh}', r.body ->> 'label'),
  r.body ->> 'unit', r.body #>> '{units,zh}', coalesce(r.body ->> 'definition', r.body ->> 'label')
from import_row r
where r.record = 'activity-kind'
order by r.line
on conflict (code) do nothing;
