-- Stores the values of classifications that are new.
prepare import_insert_classification_values as
insert into classification_value (scheme, value, label_en, label_zh)
select r.code, v.value, v.label, coalesce(v.label_zh, v.label)
from staged_classification_value v join staged_classification_scheme r using (line)
order by v.line, v.position
on conflict (scheme, value) do nothing;
