-- Kinds of activities that the program does not bring, in the interchange format. $1 codes of those it brings.
prepare export_activity_kinds (text[]) as
select json_strip_nulls(json_build_object('record', 'activity-kind', 'code', code, 'label', label_en,
  'labels', json_build_object('zh', label_zh),
  'unit', unit_en, 'units', case when unit_zh is not null then json_build_object('zh', unit_zh) end,
  'definition', definition_en)) as json
from activity_kind
where code <> all ($1)
order by code;
