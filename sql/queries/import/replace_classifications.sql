-- Gives schemes of classifications that are recorded, and their values, what the import says of them; a value that it
-- does not name stays.
prepare import_replace_classifications as
with schemes as (
  update classification_scheme s
  set label_en = n.label_en, label_zh = n.label_zh, definition_en = n.definition_en
  from (
    select r.code, r.label as label_en, coalesce(r.label_zh, r.label) as label_zh,
      coalesce(r.definition, r.label) as definition_en
    from staged_classification_scheme r) n
  where s.code = n.code and not s.shipped and (s.label_en, s.label_zh, s.definition_en)
    is distinct from (n.label_en, n.label_zh, n.definition_en))
update classification_value v
set label_en = n.label, label_zh = n.label_zh
from (
  select r.code, g.value, g.label, coalesce(g.label_zh, g.label) as label_zh
  from staged_classification_value g join staged_classification_scheme r using (line)) n
where (v.scheme, v.value) = (n.code, n.value) and not v.shipped
  and (v.label_en, v.label_zh) is distinct from (n.label, n.label_zh);
