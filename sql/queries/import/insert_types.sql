-- Stores the types of agreement that are new.
prepare import_insert_types as
insert into agreement_type (code, label_en, label_zh, definition_en, carries_money, counted)
select r.code, r.label, coalesce(r.label_zh, r.label), coalesce(r.definition, r.label),
  coalesce(r.carries_money, true), coalesce(r.counted, true)
from staged_agreement_type r
order by r.line
on conflict (code) do nothing;
