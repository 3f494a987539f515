-- Stores the kinds of activities that are new.
prepare import_insert_activity_kinds as
insert into activity_kind (code, label_en, label_zh, unit_en, unit_zh, definition_en)
select r.code, r.label, coalesce(r.label_zh, r.label), r.unit, r.unit_zh, coalesce(r.definition, r.label)
from staged_activity_kind r
order by r.line
on conflict (code) do nothing;
