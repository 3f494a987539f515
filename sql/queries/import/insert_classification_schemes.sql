-- Stores the schemes of classifications that are new.
prepare import_insert_classification_schemes as
insert into classification_scheme (code, subject, form, label_en, label_zh, definition_en)
select r.code, r.subject, r.form, r.label, coalesce(r.label_zh, r.label), coalesce(r.definition, r.label)
from staged_classification_scheme r
order by r.line
on conflict (code) do nothing;
