-- Gives kinds of activities that are recorded what the import says of them.
prepare import_replace_activity_kinds as
update activity_kind k
set label_en = n.label_en, label_zh = n.label_zh, unit_en = n.unit, unit_zh = n.unit_zh, definition_en = n.definition_en
from (
  select r.code, r.label as label_en, coalesce(r.label_zh, r.label) as label_zh, r.unit, r.unit_zh,
    coalesce(r.definition, r.label) as definition_en
  from staged_activity_kind r) n
where k.code = n.code and (k.label_en, k.label_zh, k.unit_en, k.unit_zh, k.definition_en)
  is distinct from (n.label_en, n.label_zh, n.unit, n.unit_zh, n.definition_en);
